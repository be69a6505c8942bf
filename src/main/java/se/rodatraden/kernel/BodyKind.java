package se.rodatraden.kernel;

/**
 * What sort of body: the council (KF), the board (KS), a committee (nämnd), those that prepare or decide by delegation for
 * one of them (a preparatory committee, a section, a presidium, an official), and those who are no authority at all.
 */
public enum BodyKind {
    COUNCIL,
    BOARD,
    COMMITTEE,
    PREPARATORY_COMMITTEE,
    SECTION,
    PRESIDIUM,
    OFFICIAL,
    ADMINISTRATION,
    COMPANY,
    PARTY,
    RESIDENTS,
    EXTERNAL,
    UNKNOWN
}
