package se.rodatraden.identity.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for what the provider is said to have told behind the browser's back, and which cannot be read: 400 where it lacks what such a
 * word must have, 503 where the provider's keys could not be had to check it by.
 */
final class BackChannelLogoutErrors extends OncePerRequestFilter {
    static final String BACK_CHANNEL = "/logout/connect/back-channel/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith(BACK_CHANNEL);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException unreadable) {
            HttpStatus status = lacking(unreadable) ? HttpStatus.BAD_REQUEST : HttpStatus.SERVICE_UNAVAILABLE;
            response.setStatus(status.value());
            response.setHeader("Cache-Control", "no-store");
        }
    }

    /** What a claim that must be there is read by complains so. */
    private static boolean lacking(@Nullable Throwable fault) {
        return fault != null && (fault instanceof IllegalArgumentException || lacking(fault.getCause()));
    }
}
