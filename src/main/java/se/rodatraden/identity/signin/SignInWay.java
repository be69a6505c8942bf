package se.rodatraden.identity.signin;

/** How people sign in at this installation. */
public enum SignInWay {
    /** Through the configured identity provider (OpenID Connect). */
    PROVIDER,
    /** With a local account, available only with the embedded database. */
    LOCAL,
    /** Not at all: public data can be read, and nothing recorded. */
    NONE
}
