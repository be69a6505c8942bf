package se.rodatraden.commands.erasure;

/** A program asks to approve an erasure, which only a person does who has proved anew who they are. */
public final class NoPersonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoPersonException() {
        super("an erasure is approved by a person, and not by a key or a program");
    }
}
