package org.panke.server.access;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.panke.server.platform.Allowances;
import org.panke.server.platform.Writer;
import org.panke.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/** Which paths there are, and what every answer tells a browser. What an operation needs it says itself ({@link Needs}). */
@Configuration
class Security {
    @Bean
    SecurityFilterChain paths(HttpSecurity http, ApiKeys keys, Sessions sessions, Accounts accounts, JsonMapper json) {
        Refused refused = new Refused(json);
        return http
            // keys come in a header that no browser adds by itself; sessions bring a word of their own (SessionFilter)
            .csrf(AbstractHttpConfigurer::disable)
            .sessionManagement(ours -> ours.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .httpBasic(AbstractHttpConfigurer::disable)
            .formLogin(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .headers(headers -> headers
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new Allowed()))
            .addFilterBefore(new SessionFilter(keys, sessions, accounts, refused),
                UsernamePasswordAuthenticationFilter.class)
            .exceptionHandling(who -> who.authenticationEntryPoint(refused).accessDeniedHandler(refused))
            .authorizeHttpRequests(paths -> paths
                .requestMatchers("/api/v1/**", "/log/**", "/health", "/error").permitAll()
                .requestMatchers(Pages.PATHS).permitAll()
                .anyRequest().denyAll())
            .build();
    }

    @Bean
    Sessions sessions(Writer writer, JdbcClient reader, Vault vault, InstantSource clock, SecureRandom random) {
        return new Sessions(writer, reader, vault, clock, random);
    }

    @Bean
    Accounts accounts(Writer writer, JdbcClient reader, Vault vault, Allowances allowances, InstantSource clock,
            SecureRandom random) {
        return new Accounts(writer, reader, vault, allowances, clock, random);
    }

    @Bean
    Allowances allowances(Writer writer, InstantSource clock) {
        return new Allowances(writer, clock);
    }

    @Bean
    LoggedIn loggedIn(Accounts accounts, Sessions sessions, JdbcClient reader, InstantSource clock,
            @Value("${panke.demo:false}") boolean demo) {
        return new LoggedIn(accounts, sessions, reader, clock, demo);
    }
}
