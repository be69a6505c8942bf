package se.rodatraden.identity;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** How one comes in to the interface: by a token in {@code Authorization}, never by a cookie, so that no page of another's can ask for a reader. */
@Configuration(proxyBeanMethods = false)
class ApiDoor {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, ObjectProvider<HandlerExceptionResolver> refusals) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(_ -> tokens)
                        .authenticationEntryPoint((request, response, failure) -> {
                            if (refusals.orderedStream()
                                    .noneMatch(r -> r.resolveException(request, response, null, failure) != null)) {
                                response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
                            }
                        }))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
