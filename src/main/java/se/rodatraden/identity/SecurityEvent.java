package se.rodatraden.identity;

/** What is told to the security log. */
public enum SecurityEvent {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    PASSWORD_CHANGED,
    /** A token or a key that is none, or no more. */
    TOKEN_REFUSED,
    /** Known or not, one asked for what one may not. */
    REFUSED,
    /** Somebody who has not signed in yet was made known, so that roles can wait. */
    ANNOUNCED,
    ROLE_GIVEN,
    ROLE_TAKEN,
    KEY_MADE,
    KEY_REVOKED,
    /** A key was used, for the first time in an hour. */
    KEY_USED,
    /** Text that is marked confidential was read by one who may. */
    CONFIDENTIAL_READ,
    /** A whole history left as a document. */
    EXPORTED;

    /** Whether anyone on the internet can make it happen as often as they like. */
    boolean ofAnyone() {
        return switch (this) {
            case SIGN_IN_REFUSED, TOKEN_REFUSED, REFUSED -> true;
            case SIGNED_IN,
                    SIGNED_OUT,
                    SIGNED_OUT_EVERYWHERE,
                    PASSWORD_CHANGED,
                    ANNOUNCED,
                    ROLE_GIVEN,
                    ROLE_TAKEN,
                    KEY_MADE,
                    KEY_REVOKED,
                    KEY_USED,
                    CONFIDENTIAL_READ,
                    EXPORTED -> false;
        };
    }
}
