package se.rodatraden.ledger;

/** Ends a check at the first thing that does not hold. */
final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome.Fails fails;

    Found(Outcome.Fails fails) {
        super(fails.why(), null, false, false);
        this.fails = fails;
    }

    static Found at(long position, Outcome.Fault fault, String why) {
        return new Found(new Outcome.Fails(position, position, fault, why));
    }

    static Found between(long first, long last, Outcome.Fault fault, String why) {
        return new Found(new Outcome.Fails(first, last, fault, why));
    }

    Outcome.Fails fails() {
        return fails;
    }
}
