package org.panke.server.face;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.panke.attribution.ProjectId;
import org.panke.consent.packs.Comparison;
import org.panke.server.ledger.Projects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Code and models that see faces go to this machine's own browser, and only while some office here may look: else they are not there. */
@Configuration
class FaceFiles implements WebMvcConfigurer, HandlerInterceptor {
    /** Asked for late: the gate looks at what guards the doors, which is made of what this is part of. */
    private final ObjectProvider<FaceGate> gate;
    private final JdbcClient reader;
    private final InstantSource clock;

    FaceFiles(ObjectProvider<FaceGate> gate, JdbcClient reader, InstantSource clock) {
        this.gate = gate;
        this.reader = reader;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/face/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean isGiven = Loopback.isHere(request) && Projects.all(reader).stream().anyMatch(this::looks);
        if (!isGiven) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return isGiven;
    }

    private boolean looks(ProjectId project) {
        return Stream.of(Comparison.values())
            .anyMatch(each -> gate.getObject().isOpen(project, each, clock.instant()));
    }
}
