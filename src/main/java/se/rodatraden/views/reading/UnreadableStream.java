package se.rodatraden.views.reading;

/** The events of one vision cannot be read. */
public final class UnreadableStream extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnreadableStream(String stream, RuntimeException cause) {
        super(stream + ": " + cause.getMessage(), cause);
    }
}
