package se.rodatraden.identity.signin;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Calls to the identity provider during sign-in: with timeouts, and without following redirects.
 *
 * @param patience timeout for connecting, and for the answer
 */
record ProviderCalls(Duration patience) {
    static final ProviderCalls USUAL = new ProviderCalls(Duration.ofSeconds(5));

    JdkClientHttpRequestFactory http() {
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
        http.setReadTimeout(patience);
        return http;
    }

    /** The client that exchanges a code for tokens. */
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    /** The client that reads user info. */
    OidcUserService people() {
        RestTemplate asking = new RestTemplate(http());
        asking.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        asking.getInterceptors().add((request, body, onwards) -> {
            ClientHttpResponse answer = onwards.execute(request, body);
            if (answer.getStatusCode().is3xxRedirection()) {
                answer.close();
                throw new IOException("the provider points elsewhere");
            }
            return answer;
        });
        DefaultOAuth2UserService people = new DefaultOAuth2UserService();
        people.setRestOperations(asking);
        OidcUserService known = new OidcUserService();
        known.setOauth2UserService(people);
        return known;
    }
}
