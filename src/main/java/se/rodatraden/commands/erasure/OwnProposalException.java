package se.rodatraden.commands.erasure;

/** Nobody approves a proposal of their own. */
public final class OwnProposalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OwnProposalException() {
        super("a proposal is approved by another person than the one who made it");
    }
}
