package se.rodatraden.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** What the provider of the tests is made of. No component, so that the product, which looks for its own, never finds it. */
@EnableWebSecurity
class OpenIdProviderParts {

    @Bean
    TomcatServletWebServerFactory container(Integer port) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(port);
        factory.setRegisterDefaultServlet(true); // without any servlet Tomcat asks no filter
        return factory;
    }

    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> {
                    http.securityMatcher(server.getEndpointsMatcher());
                    server.oidc(Customizer.withDefaults());
                })
                .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain form(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
    }

    @Bean
    RegisteredClientRepository clients(OpenIdProvider provider) {
        return new RegisteredClientRepository() {
            @Override
            public void save(RegisteredClient client) {
                throw new UnsupportedOperationException();
            }

            @Override
            public @Nullable RegisteredClient findById(String id) {
                return provider.clients().get(id);
            }

            @Override
            public @Nullable RegisteredClient findByClientId(String id) {
                return provider.clients().get(id);
            }
        };
    }

    @Bean
    UserDetailsService people(OpenIdProvider provider) {
        return name -> {
            OpenIdProvider.Person person = provider.people().get(name);
            if (person == null) {
                throw new UsernameNotFoundException(name);
            }
            return User.withUsername(name)
                    .password(person.password())
                    .authorities(List.of())
                    .build();
        };
    }

    /** Made-up secrets, kept as they are. */
    @Bean
    PasswordEncoder secrets() {
        return new PasswordEncoder() {
            @Override
            public String encode(@Nullable CharSequence secret) {
                return String.valueOf(secret);
            }

            @Override
            public boolean matches(@Nullable CharSequence given, @Nullable String kept) {
                return String.valueOf(given).equals(kept);
            }
        };
    }

    @Bean
    JWKSource<SecurityContext> keys(OpenIdProvider provider) {
        return provider.jwks();
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings addresses() {
        return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(OpenIdProvider provider) {
        return token -> {
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())) {
                token.getClaims().audience(List.of(provider.audience()));
            }
            if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                Authentication who = token.getPrincipal();
                OpenIdProvider.Person person = Objects.requireNonNull(
                        provider.people().get(Objects.requireNonNull(who).getName()));
                token.getClaims().claim("name", person.name());
                Consumer<JwtClaimsSet.Builder> spoiled = provider.spoiled();
                if (spoiled != null) {
                    spoiled.accept(token.getClaims());
                }
            }
        };
    }
}
