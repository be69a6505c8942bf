package se.rodatraden.municipality;

/** What sort of body: the council (KF), the board (KS), a committee (nämnd), and those who are no authority at all. */
public enum BodyKind {
    COUNCIL,
    BOARD,
    COMMITTEE,
    PREPARATORY_COMMITTEE,
    ADMINISTRATION,
    COMPANY,
    PARTY,
    RESIDENTS,
    EXTERNAL,
    UNKNOWN
}
