package se.rodatraden.time;

/** Doubt that a source expresses about its own date, with the EDTF mark in parentheses. */
public enum Qualifier {
    /** No doubt expressed. */
    NONE(""),
    /** The date may be wrong (?). It does not widen the bounds. */
    UNCERTAIN("?"),
    /** The date is about right (~): the bounds widen by one unit of its precision on both sides. */
    APPROXIMATE("~"),
    /** Both (%). */
    BOTH("%");

    private final String mark;

    Qualifier(String mark) {
        this.mark = mark;
    }

    /** The EDTF mark, empty for {@link #NONE}. */
    String mark() {
        return mark;
    }

    boolean approximate() {
        return this == APPROXIMATE || this == BOTH;
    }

    public boolean uncertain() {
        return this == UNCERTAIN || this == BOTH;
    }

    /** The doubt of a span whose ends carry this and the other doubt. */
    Qualifier and(Qualifier other) {
        boolean approximate = approximate() || other.approximate();
        boolean uncertain = uncertain() || other.uncertain();
        if (approximate) {
            return uncertain ? BOTH : APPROXIMATE;
        }
        return uncertain ? UNCERTAIN : NONE;
    }
}
