package org.panke.server.access;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Puts the {@link Door} before every operation, and keeps the server from starting with one that says nothing. */
@Configuration
class Guarded implements WebMvcConfigurer, SmartInitializingSingleton {
    private final ObjectProvider<RequestMappingHandlerMapping> operations;

    Guarded(ObjectProvider<RequestMappingHandlerMapping> operations) {
        this.operations = operations;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Door());
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> silent = operations.stream().flatMap(each -> each.getHandlerMethods().values().stream())
            .filter(Door::isOurs).filter(Guarded::isSilent).map(HandlerMethod::toString).toList();
        if (!silent.isEmpty()) {
            throw new IllegalStateException("these say neither @Needs nor @Open: " + silent);
        }
    }

    private static boolean isSilent(HandlerMethod operation) {
        return operation.getMethodAnnotation(Needs.class) == null
            == (operation.getMethodAnnotation(Open.class) == null);
    }
}
