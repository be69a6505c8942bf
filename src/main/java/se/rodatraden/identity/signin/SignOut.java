package se.rodatraden.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;

/** Ends sessions on the user's request. */
public final class SignOut {
    private final ProviderRegistration provider;
    private final String address;
    private final Sessions sessions;
    private final SecurityLog log;

    SignOut(ProviderRegistration provider, String address, Sessions sessions, SecurityLog log) {
        this.provider = provider;
        this.address = address;
        this.sessions = sessions;
        this.log = log;
    }

    /** Ends this session; returns the provider's sign-out address, if any. */
    public Optional<String> here(HttpServletRequest request, HttpServletResponse response) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Optional<String> onwards = atProvider(request, response, who);
        if (SignedInUser.of(who).isPresent()) {
            log.tell(SecurityEvent.SIGNED_OUT, null, Sessions.told(request));
        }
        new SecurityContextLogoutHandler().logout(request, response, who);
        return onwards;
    }

    /** Ends all sessions of the user, on all nodes. */
    public Optional<String> everywhere(HttpServletRequest request, HttpServletResponse response) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        Optional<String> onwards = atProvider(request, response, who);
        SignedInUser.of(who).ifPresent(person -> {
            Map<String, String> told = new HashMap<>(Sessions.told(request));
            told.put("sessions", String.valueOf(sessions.endAll(person)));
            log.tell(SecurityEvent.SIGNED_OUT_EVERYWHERE, null, told);
        });
        new SecurityContextLogoutHandler().logout(request, response, who);
        return onwards;
    }

    private Optional<String> atProvider(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who == null || !(who.getPrincipal() instanceof ProviderPerson)) {
            return Optional.empty();
        }
        AtomicReference<@Nullable String> onwards = new AtomicReference<>();
        OidcClientInitiatedLogoutSuccessHandler handler = new OidcClientInitiatedLogoutSuccessHandler(provider);
        handler.setPostLogoutRedirectUri(address + "/logga-ut");
        handler.setRedirectStrategy((_, _, url) -> onwards.set(url));
        try {
            handler.onLogoutSuccess(request, response, who);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (jakarta.servlet.ServletException e) {
            throw new IllegalStateException(e);
        }
        return Optional.ofNullable(onwards.get()).filter(url -> url.matches("https?://.*"));
    }
}
