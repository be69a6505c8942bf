package se.rodatraden.commands.erasure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.municipality.Body;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.ErasureDecision;

/**
 * A decision to erase as it is filled in, on the page or in a request.
 *
 * @param body id of a body in the register
 * @param other name of a body that is not
 * @param date as it was written
 */
public record GivenDecision(
        @Nullable String body,
        @Nullable String other,
        @Nullable String date,
        @Nullable String dnr,
        @Nullable String provision,
        @Nullable String why) {

    /**
     * The decision.
     *
     * @param bodies those of the municipality
     * @throws InvalidField if something is missing or cannot be read
     */
    public ErasureDecision decision(List<Body> bodies) {
        if (why == null) {
            throw new InvalidField("why", "saknas: skriv skälet", "is missing: write the reason");
        }
        return new ErasureDecision(who(bodies), day(), dnr, provision, why);
    }

    private BodyRef who(List<Body> bodies) {
        if (other != null) {
            return new BodyRef(null, BodyKind.UNKNOWN, other);
        }
        return bodies.stream()
                .filter(b -> b.id().equals(body))
                .findFirst()
                .map(b -> new BodyRef(b.id(), b.kind(), b.name()))
                .orElseThrow(() ->
                        new InvalidField("body", "saknas: välj vem som beslutade", "is missing: choose who decided"));
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(date == null ? "" : date);
        } catch (DateTimeException unreadable) {
            throw new InvalidField(
                    "date", "är ingen dag: skriv den som 2026-03-03", "is no day: write it as 2026-03-03");
        }
    }
}
