package se.rodatraden.vision.value;

/** Whether the board commented on a matter before the council had it, or was given the chance (KL 5:28). */
public enum Commented {
    YES,
    GIVEN_CHANCE,
    NO,
    UNKNOWN
}
