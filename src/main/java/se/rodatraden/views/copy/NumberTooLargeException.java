package se.rodatraden.views.copy;

/** A number is beyond the type of its column. The message names the column and not the number, which may be confidential. */
public final class NumberTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NumberTooLargeException(String column) {
        super("the column " + column + " cannot hold a number this large");
    }
}
