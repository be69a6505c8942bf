package se.rodatraden.identity.signin;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer.SessionFixationConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.OidcSettings;
import se.rodatraden.identity.SecurityLog;

/** Security of the pages: authentication by a session cookie. */
@Configuration(proxyBeanMethods = false)
class PagesSecurity {

    /** Runs before other beans are created, including the database. */
    @Bean
    static org.springframework.beans.factory.config.BeanFactoryPostProcessor startRules(Environment settings) {
        return _ -> StartRules.way(settings);
    }

    @Bean
    SignInWay signInWay(Environment settings) {
        return StartRules.way(settings);
    }

    @Bean
    ProviderRegistration providerRegistration(
            OidcSettings settings,
            @Value("${" + StartRules.ADDRESS + ":{baseUrl}}") String address,
            InstantSource clock) {
        return new ProviderRegistration(settings, address.replaceFirst("/+$", ""), clock);
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            SignInWay way,
            ProviderRegistration provider,
            Actors actors,
            Sessions sessions,
            SecurityLog log,
            OidcSettings settings,
            InstantSource clock) {
        String issuer = Objects.requireNonNullElse(settings.issuer(), "");
        // Without a parent: authentication unknown here must not be tried by the API's authentication manager.
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterAfter(new SessionCheck(way, issuer, clock), SecurityContextHolderFilter.class)
                // A session id known before sign-in is invalid after it (session fixation).
                .sessionManagement(s -> s.sessionFixation(SessionFixationConfigurer::migrateSession))
                .csrf(AbstractHttpConfigurer::disable) // forms carry their own token: FormGuard
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        if (way == SignInWay.PROVIDER) {
            byProvider(http, provider, settings.acr(), actors, sessions, log);
        }
        return http.build();
    }

    private static void byProvider(
            HttpSecurity http,
            ProviderRegistration provider,
            List<String> acr,
            Actors actors,
            Sessions sessions,
            SecurityLog log) {
        SignInHandlers entrance = new SignInHandlers(provider, log);
        EndedAtProvider ended = new EndedAtProvider(sessions, actors, log);
        http.oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(new NoTokens())
                        .loginPage("/logga-in")
                        .authorizationEndpoint(to -> to.authorizationRequestResolver(new ToProvider(provider, acr)))
                        .tokenEndpoint(code -> code.accessTokenResponseClient(ProviderCalls.USUAL.tokens()))
                        .redirectionEndpoint(back -> back.baseUri(ProviderRegistration.BACK))
                        .userInfoEndpoint(who ->
                                who.oidcUserService(new ProviderPeople(ProviderCalls.USUAL.people(), acr, actors)))
                        .oidcSessionRegistry(ended)
                        .successHandler(entrance)
                        .failureHandler(entrance)
                        .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                                filter.setAuthenticationFailureHandler(entrance);
                                return filter;
                            }
                        }))
                .addFilterBefore(new BackChannelLogoutErrors(), SecurityContextHolderFilter.class)
                .oidcLogout(out -> out.clientRegistrationRepository(provider)
                        .oidcSessionRegistry(ended)
                        .backChannel(told -> told.logoutHandler(ended)));
    }

    @Bean
    SignInOffer signInOffer(SignInWay way, ProviderRegistration provider, OidcSettings settings) {
        return new SignInOffer(way, provider, settings);
    }

    @Bean
    SignOut signOut(
            ProviderRegistration provider,
            @Value("${" + StartRules.ADDRESS + ":{baseUrl}}") String address,
            Sessions sessions,
            SecurityLog log) {
        return new SignOut(provider, address.replaceFirst("/+$", ""), sessions, log);
    }
}
