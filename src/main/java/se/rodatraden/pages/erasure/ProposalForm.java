package se.rodatraden.pages.erasure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.erasure.GivenDecision;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.municipality.Body;
import se.rodatraden.pages.RequestContext;
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
        return new GivenDecision(body, other, date, dnr, provision, why).decision(bodies);
    }
}
