package se.rodatraden.municipality;

/** An ordinary election of the council (every fourth year, second Sunday of September), or an extra one (extra val, KL 5:10–11). */
public enum ElectionKind {
    ORDINARY,
    EXTRA
}
