package org.panke.bench.server;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a server of Spring Boot costs that does nothing: one answer, no store, no log-in. */
@SpringBootConfiguration
@ImportAutoConfiguration({TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class})
@RestController
public class Hello {
    /** Argument: the port. */
    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(Hello.class);
        application.setDefaultProperties(Map.of("spring.threads.virtual.enabled", "true", "spring.main.banner-mode",
            "off", "logging.level.root", "error", "server.address", "127.0.0.1", "server.port", arguments[0]));
        application.run();
    }

    @GetMapping("/health")
    String hello() {
        return "hello";
    }
}
