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
 * Answers back-channel logout requests whose token cannot be processed: 400 if a required claim is missing, 503 if the provider's keys
 * could not be fetched.
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

    /** Recognizes the exception thrown for a missing required claim. */
    private static boolean lacking(@Nullable Throwable fault) {
        return fault != null && (fault instanceof IllegalArgumentException || lacking(fault.getCause()));
    }
}
