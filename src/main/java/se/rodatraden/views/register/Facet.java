package se.rodatraden.views.register;

/** What a list of the register can be narrowed by and is counted by; of each, several values may be chosen. */
public enum Facet {
    MUNICIPALITY("array[b.municipality]"),
    /** How the document stands or may stand. */
    DOCUMENT("b.documents"),
    /** How the matter stands or may stand. */
    MATTER("b.matters"),
    KIND("array[b.kind]"),
    /** Who has the matter. */
    HOLDER("b.holders"),
    /** The mandate period in which it came to stand so. */
    TERM("b.terms"),
    /** {@code 1}: something has gone by and nothing has come of it. */
    OVERDUE("case when b.overdue then array['1'] else '{}'::text[] end");

    private final String array;

    Facet(String array) {
        this.array = array;
    }

    /** An array of the values that a line has. */
    String array() {
        return array;
    }
}
