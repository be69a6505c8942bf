package se.rodatraden.vision.value;

/** What a remiss answer says. Silence is no stance: an addressee without an answer is shown as silent, never as consent. */
public enum Stance {
    SUPPORTS,
    SUPPORTS_WITH_COMMENTS,
    OPPOSES,
    DIVIDED,
    ABSTAINS,
    COMMENTS_ONLY,
    UNKNOWN
}
