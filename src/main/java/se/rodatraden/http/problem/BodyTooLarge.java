package se.rodatraden.http.problem;

import java.io.IOException;

/** The request body exceeds the limit of the address, by its declared length or while it is read. */
public final class BodyTooLarge extends IOException {
    private final long limit;

    public BodyTooLarge(long limit) {
        super("the content is longer than " + limit + " bytes");
        this.limit = limit;
    }

    ProblemException problem() {
        long mebibytes = limit >> 20;
        return new ProblemException(
                ProblemType.TOO_LARGE,
                "Adressen tar högst " + mebibytes + " MiB. Inget registrerades.",
                "The address takes " + mebibytes + " MiB at most. Nothing was recorded.");
    }
}
