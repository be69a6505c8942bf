package se.rodatraden.pages.erasure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.municipality.Body;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.ErasureDecision;

/**
 * What is filled in to propose an erasure.
 *
 * @param body id of a body in the register
 * @param other name of a body that is not
 * @param date as it was written
 */
public record ProposalForm(
        @Nullable String body,
        @Nullable String other,
        @Nullable String date,
        @Nullable String dnr,
        @Nullable String provision,
        @Nullable String why) {
    static final ProposalForm EMPTY = new ProposalForm(null, null, null, null, null, null);

    static ProposalForm of(HttpServletRequest request) {
        return new ProposalForm(
                RequestContext.words(request, "body"),
                RequestContext.words(request, "other"),
                RequestContext.words(request, "date"),
                RequestContext.words(request, "dnr"),
                RequestContext.words(request, "provision"),
                RequestContext.words(request, "why"));
    }

    /**
     * The decision.
     *
     * @throws InvalidField if something is missing or cannot be read
     */
    ErasureDecision decision(List<Body> bodies) {
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
