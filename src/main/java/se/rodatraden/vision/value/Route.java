package se.rodatraden.vision.value;

/** How a proposal was raised (KL 5:22). */
public enum Route {
    COMMITTEE,
    MEMBER_MOTION,
    CITIZEN_PROPOSAL,
    PREPARATORY_COMMITTEE,
    AUDITOR,
    COMPANY,
    UNKNOWN
}
