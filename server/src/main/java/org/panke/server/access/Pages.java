package org.panke.server.access;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What people touch: the built pages. They hold nothing of anybody; what they show they ask for. */
@Configuration
class Pages implements WebMvcConfigurer {
    static final String[] PATHS =
        {"/", "/index.html", "/kiosk", "/b", "/me", "/verify", "/notice", "/*/index.html", "/*.html", "/assets/**",
            "/face/**", "/favicon.svg"};
    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
        registry.addViewController("/kiosk").setViewName("forward:/kiosk/index.html");
        registry.addViewController("/b").setViewName("forward:/b/index.html");
        registry.addViewController("/me").setViewName("forward:/me/index.html");
        registry.addViewController("/verify").setViewName("forward:/verify/index.html");
        registry.addViewController("/notice").setViewName("forward:/notice/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // their names change with what is in them
        registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/assets/")
            .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        // asked for each time, so that one rule may keep them back
        registry.addResourceHandler("/face/**").addResourceLocations("classpath:/static/face/")
            .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/index.html", "/*/index.html", "/favicon.svg")
            .addResourceLocations("classpath:/static/").setCacheControl(CacheControl.noCache());
    }
}
