package se.rodatraden.identity.signin;

/** How people sign in at this installation. */
public enum SignInWay {
    /** At the provider of identities (OpenID Connect) that is configured. */
    PROVIDER,
    /** By the account of this machine, which only the embedded start has. */
    LOCAL,
    /** Not at all: everything that is open is read, and nobody writes. */
    NONE
}
