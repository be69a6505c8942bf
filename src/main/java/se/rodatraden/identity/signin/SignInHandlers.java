package se.rodatraden.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.identity.signin.fresh.Freshness;

/** Handles the return from the provider: on success to the page of origin; on failure to the sign-in page, without details. */
final class SignInHandlers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInHandlers.class);

    private final ProviderRegistration provider;
    private final SecurityLog log;

    SignInHandlers(ProviderRegistration provider, SecurityLog log) {
        this.provider = provider;
        this.log = log;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) Sessions.IDLE.toSeconds());
        if (signedIn.getPrincipal() instanceof ProviderPerson person) {
            Sessions.atProvider(person).ifPresent(sid -> session.setAttribute(sid, true));
            Object proved = person.getClaims().get(ProviderPeople.AUTH_TIME);
            if (proved != null) {
                Freshness.mark(session, Instant.parse(proved.toString()));
            }
        }
        Map<String, String> told = new HashMap<>(Sessions.told(request));
        told.put("by", "provider");
        log.tell(SecurityEvent.SIGNED_IN, null, UUID.fromString(signedIn.getName()), told);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(ToProvider.backTo(session).address());
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean away = provider.provider().isEmpty();
        LOG.debug("sign-in refused", failure);
        if (!unasked(failure)) {
            log.tell(SecurityEvent.SIGN_IN_REFUSED, null, null, Map.of("by", "provider", "away", String.valueOf(away)));
        }
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(away ? "/logga-in" : "/logga-in?fel=1");
    }

    /** Whether no sign-in was started here; anyone can cause this at any rate, so it is not logged. */
    private static boolean unasked(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals("authorization_request_not_found");
    }
}
