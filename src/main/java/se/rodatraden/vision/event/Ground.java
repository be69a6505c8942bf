package se.rodatraden.vision.event;

/** The grounds on which a decision may be annulled after a review of its legality (KL 13:8 1–4; KL91 10:8). */
public enum Ground {
    NOT_LAWFULLY_MADE,
    NOT_A_MUNICIPAL_MATTER,
    WRONG_BODY,
    OTHERWISE_CONTRARY_TO_LAW
}
