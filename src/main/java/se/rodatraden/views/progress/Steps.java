package se.rodatraden.views.progress;

import java.util.Optional;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.views.progress.ProgressStep.Kind;
import se.rodatraden.vision.event.Delegation;
import se.rodatraden.vision.event.Fact;

/** Maps entries to steps of the usual path. */
final class Steps {
    private Steps() {}

    /** Whether the entry moves the matter along its path. */
    static boolean has(Fact fact) {
        return of(fact).isPresent() || fact instanceof Fact.ProposalWithdrawn || fact instanceof Fact.MatterReopened;
    }

    /** The step of a fact; empty if it has none. */
    static Optional<Kind> of(Fact fact) {
        if (fact instanceof Fact.VisionCommissioned
                || fact instanceof Fact.RevisionCommissioned
                || fact instanceof Fact.WorkStarted
                || fact instanceof Fact.ActivityHeld) {
            return Optional.of(Kind.WORK);
        }
        if (fact instanceof Fact.VisionProposed || fact instanceof Fact.ProposalRevised) {
            return Optional.of(Kind.PROPOSAL);
        }
        if (fact instanceof Fact.SentToRemiss || fact instanceof Fact.RemissRoundClosed) {
            return Optional.of(Kind.REMISS);
        }
        return treats(fact)
                ? Optional.of(of(Delegation.of(fact)
                        .map(d -> d.from().kind())
                        .orElse(fact.told().body().kind())))
                : Optional.empty();
    }

    /** The step of a body; the decision step if the body is unknown. */
    static Kind of(BodyKind body) {
        return switch (body) {
            case COUNCIL -> Kind.COUNCIL;
            case BOARD -> Kind.BOARD;
            case COMMITTEE, PREPARATORY_COMMITTEE, SECTION, PRESIDIUM -> Kind.COMMITTEE;
            case OFFICIAL, ADMINISTRATION, COMPANY, PARTY, RESIDENTS, EXTERNAL, UNKNOWN -> Kind.DECISION;
        };
    }

    /** The number of the entry's remiss round; 0 for other entries. */
    static int round(Fact fact) {
        return fact instanceof Fact.SentToRemiss s
                ? s.round()
                : fact instanceof Fact.RemissRoundClosed c ? c.round() : 0;
    }

    private static boolean treats(Fact fact) {
        return fact instanceof Fact.SubmittedForDecision
                || fact instanceof Fact.TreatmentRecorded
                || fact instanceof Fact.MatterTabled
                || fact instanceof Fact.MatterReferredBack
                || fact instanceof Fact.DecisionDeferred
                || fact instanceof Fact.VisionResumed
                || fact instanceof Fact.VisionAdopted
                || fact instanceof Fact.VisionRejected
                || fact instanceof Fact.MatterWrittenOff;
    }
}
