package org.panke.server.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import tools.jackson.databind.json.JsonMapper;

/** Every path and what it takes to use it; what is not named is refused. */
@Configuration
class Security {
    @Bean
    SecurityFilterChain paths(HttpSecurity http, ApiKeys keys, JsonMapper json) {
        Refused refused = new Refused(json);
        return http
            // keys come in a header that no browser adds by itself, and there are no sessions
            .csrf(AbstractHttpConfigurer::disable)
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .httpBasic(AbstractHttpConfigurer::disable)
            .formLogin(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .addFilterBefore(new KeyFilter(keys), UsernamePasswordAuthenticationFilter.class)
            .exceptionHandling(who -> who.authenticationEntryPoint(refused).accessDeniedHandler(refused))
            .authorizeHttpRequests(paths -> paths
                .requestMatchers(GET, "/health").permitAll()
                .requestMatchers(POST, "/api/v1/setup").permitAll()
                .requestMatchers(POST, "/api/v1/projects", "/api/v1/keys").hasAuthority(Scope.ADMIN.authority())
                .requestMatchers(POST, "/api/v1/projects/*/events").hasAuthority(Scope.EVENTS.authority())
                .requestMatchers(GET, "/api/v1/projects/*/findings").hasAuthority(Scope.FINDINGS.authority())
                .anyRequest().denyAll())
            .build();
    }
}
