package se.rodatraden.municipality.event;

/**
 * What sort of election of the council: an ordinary one, an extra one between two ordinary (extra val, KL 5:10–11), or one held again
 * since the former was annulled (omval, vallagen). Why it was held again, and who decided so, stands in the entry's decision and note.
 */
public enum ElectionKind {
    ORDINARY,
    EXTRA,
    RE_ELECTION
}
