package se.rodatraden.ledger.tree;

/** A tile or an entry bundle that the tree must have is not stored. */
public final class MissingTile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient TilePath path;

    public MissingTile(TilePath path) {
        super("there is no " + path.path());
        this.path = path;
    }

    public TilePath path() {
        return path;
    }
}
