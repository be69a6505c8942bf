package se.rodatraden.identity;

/** Types of event in the security log. */
public enum SecurityEvent {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    SIGNED_OUT_EVERYWHERE,
    PASSWORD_CHANGED,
    /** An invalid, expired or revoked token or key. */
    TOKEN_REFUSED,
    /** A request without the required right, by a known or anonymous user. */
    REFUSED,
    /** Somebody who has not signed in yet was made known, so that roles can wait. */
    ANNOUNCED,
    ROLE_GIVEN,
    ROLE_TAKEN,
    KEY_MADE,
    KEY_REVOKED,
    /** A key was used, for the first time in an hour. */
    KEY_USED,
    /** Confidential text was read with permission. */
    CONFIDENTIAL_READ,
    /** A whole history was exported. */
    EXPORTED,
    /** A new key signs the tamper-evident log. */
    LOG_KEY_ROTATED,
    /** Somebody signed in proved again who they are, before a weighty act. */
    CONFIRMED,
    ERASURE_PROPOSED,
    ERASURE_APPROVED,
    /** A proposal to erase was declined, or taken back. */
    ERASURE_DECLINED;

    /** Whether anyone on the internet can cause it at any rate. */
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
                    EXPORTED,
                    LOG_KEY_ROTATED,
                    CONFIRMED,
                    ERASURE_PROPOSED,
                    ERASURE_APPROVED,
                    ERASURE_DECLINED -> false;
        };
    }
}
