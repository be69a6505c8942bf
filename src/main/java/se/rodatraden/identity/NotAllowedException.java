package se.rodatraden.identity;

/** The current actor lacks a right, or is not authenticated. */
public final class NotAllowedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Right right;
    private final String municipality;
    private final boolean signInHelps;

    private NotAllowedException(Right right, String municipality, boolean signInHelps) {
        super(right + " in " + municipality);
        this.right = right;
        this.municipality = municipality;
        this.signInHelps = signInHelps;
    }

    public static NotAllowedException lacks(Right right, String municipality) {
        return new NotAllowedException(right, municipality, false);
    }

    static NotAllowedException unknown(Right right, String municipality) {
        return new NotAllowedException(right, municipality, true);
    }

    public Right right() {
        return right;
    }

    /** The municipality concerned: four-digit code, or {@link Grant#EVERYWHERE}. */
    public String municipality() {
        return municipality;
    }

    /** Whether the request was anonymous, so that signing in may help. */
    public boolean signInHelps() {
        return signInHelps;
    }
}
