package se.rodatraden.kernel;

/**
 * Something that holds texts of events in memory. Whenever texts have been erased, on this node or another, all of it is dropped, and read
 * again when it is needed.
 */
public interface HeldTexts {
    void forgetTexts();
}
