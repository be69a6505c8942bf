package se.rodatraden.vision.value;

/** All at once (solfjädersremiss), one after another (kedjeremiss), or not known. */
public enum RemissMode {
    PARALLEL,
    SERIAL,
    UNKNOWN
}
