package se.rodatraden.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Redirects to the provider, and stores the return path for some minutes. */
final class ToProvider implements OAuth2AuthorizationRequestResolver {
    static final String START = "/logga-in/hos";
    static final String AGAIN = "igen";
    private static final String BACK_TO = "back";
    private static final int MINUTES = 10;

    private final DefaultOAuth2AuthorizationRequestResolver usual;

    /** @param acr authentication methods requested; empty leaves it to the provider */
    ToProvider(ClientRegistrationRepository provider, List<String> acr) {
        this.usual = new DefaultOAuth2AuthorizationRequestResolver(provider, START);
        if (!acr.isEmpty()) {
            usual.setAuthorizationRequestCustomizer(
                    asked -> asked.additionalParameters(all -> all.put("acr_values", String.join(" ", acr))));
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        OAuth2AuthorizationRequest resolved = again(request, usual.resolve(request));
        if (resolved != null) {
            boolean visitor = request.getSession(false) == null;
            HttpSession session = request.getSession();
            if (visitor) {
                session.setMaxInactiveInterval(MINUTES * 60);
            }
            session.setAttribute(
                    BACK_TO, ReturnPath.of(request.getParameter("till")).address());
        }
        return resolved;
    }

    /** Where the person is to prove again who they are, the provider may not answer from a session of its own. */
    private static @Nullable OAuth2AuthorizationRequest again(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest usual) {
        return usual == null || request.getParameter(AGAIN) == null
                ? usual
                : OAuth2AuthorizationRequest.from(usual)
                        .additionalParameters(all -> {
                            all.put("prompt", "login");
                            all.put("max_age", "0");
                        })
                        .build();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return usual.resolve(request, registration);
    }

    /** The stored return path. */
    static ReturnPath backTo(HttpSession session) {
        Object kept = session.getAttribute(BACK_TO);
        session.removeAttribute(BACK_TO);
        return ReturnPath.of(kept instanceof String address ? address : null);
    }
}
