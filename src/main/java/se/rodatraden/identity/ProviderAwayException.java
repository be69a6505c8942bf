package se.rodatraden.identity;

import org.springframework.security.core.AuthenticationException;

/** The identity provider does not answer, so a token cannot be verified. */
public final class ProviderAwayException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    ProviderAwayException() {
        super("the provider of identities does not answer");
    }
}
