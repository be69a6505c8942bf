package se.rodatraden.views;

/** The events of one vision cannot be read. */
final class UnreadableStream extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreadableStream(String stream, RuntimeException cause) {
        super(stream + ": " + cause.getMessage(), cause);
    }
}
