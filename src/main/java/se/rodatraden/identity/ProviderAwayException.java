package se.rodatraden.identity;

import org.springframework.security.core.AuthenticationException;

/** The provider of identities does not answer, so that nobody knows what a token is worth. */
public final class ProviderAwayException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    ProviderAwayException() {
        super("the provider of identities does not answer");
    }
}
