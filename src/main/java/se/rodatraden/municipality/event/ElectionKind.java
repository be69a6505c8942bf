package se.rodatraden.municipality.event;

/**
 * The kind of election of the council: ordinary, extra between two ordinary ones (extra val, KL 5:10–11), or repeated
 * because the previous one was annulled (omval, vallagen). Why it was repeated, and who decided so, is in the entry's decision and note.
 */
public enum ElectionKind {
    ORDINARY,
    EXTRA,
    RE_ELECTION
}
