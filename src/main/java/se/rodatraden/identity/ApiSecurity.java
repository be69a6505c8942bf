package se.rodatraden.identity;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Security of the API: authentication by a token in {@code Authorization}, never by a cookie, which protects against CSRF. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Tokens tokens, List<HandlerExceptionResolver> answering) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(_ -> tokens)
                        .authenticationEntryPoint((request, response, failure) -> {
                            if (answering.stream()
                                    .noneMatch(a -> a.resolveException(request, response, null, failure) != null)) {
                                throw failure;
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
