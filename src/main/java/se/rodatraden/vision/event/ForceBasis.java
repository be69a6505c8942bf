package se.rodatraden.vision.event;

/** On what legal force is confirmed; a day that is only computed confirms nothing. */
public enum ForceBasis {
    NO_APPEAL_CONFIRMED_WITH_COURT,
    COURT_FINAL,
    /** A certificate of legal force (laga kraft-bevis) has been issued. */
    CERTIFICATE,
    ASSUMED
}
