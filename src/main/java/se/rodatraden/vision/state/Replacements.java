package se.rodatraden.vision.state;

/** Whether another document has replaced a version of this one. */
public interface Replacements {
    Replacements NONE = (_, _, _) -> Answer.NO;

    /** At the end of the day, counted from 1970-01-01. */
    Answer replaced(State state, State.Version version, long day);
}
