package se.rodatraden.vision.event;

/** The basis for confirming legal force; a computed day is none. */
public enum ForceBasis {
    NO_APPEAL_CONFIRMED_WITH_COURT,
    COURT_FINAL,
    /** A certificate of legal force (laga kraft-bevis) has been issued. */
    CERTIFICATE,
    ASSUMED
}
