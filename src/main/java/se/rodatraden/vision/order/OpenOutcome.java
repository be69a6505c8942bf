package se.rodatraden.vision.order;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.Fold;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Outcome;

/**
 * A treatment by the deciding body with an unknown outcome: the matter may be unchanged, tabled, deferred,
 * referred back, closed or decided, and a document may have been adopted. A body that only prepares the
 * matter settles nothing, so its unknown outcome leaves no doubt about the state of the matter.
 */
final class OpenOutcome {
    private static final Set<Preparation> UNSETTLED = EnumSet.range(Preparation.NONE, Preparation.DEFERRED);

    private final PartialOrder order;
    private final List<Integer> submissions = new ArrayList<>();

    OpenOutcome(PartialOrder order) {
        this.order = order;
        for (int i = 0; i < order.entries.size(); i++) {
            if (order.entries.get(i).fact() instanceof Fact.SubmittedForDecision) {
                submissions.add(i);
            }
        }
    }

    /** Whether the entry at this place is such a treatment. */
    boolean of(int place) {
        return order.entries.get(place).fact() instanceof Fact.TreatmentRecorded f
                && f.outcome() == Outcome.UNKNOWN
                && decides(f.told().body(), place);
    }

    private boolean decides(BodyRef body, int treatment) {
        return body.kind() == BodyKind.COUNCIL
                || submissions.stream()
                        .anyMatch(s ->
                                to(s).same(body) && !order.before[s].get(treatment) && !handedOn(s, body, treatment));
    }

    /** Whether the body, after receiving the matter, submitted it to another deciding body. */
    private boolean handedOn(int submission, BodyRef body, int treatment) {
        return submissions.stream()
                .anyMatch(s -> !to(s).same(body) && order.before[s].get(submission) && order.before[treatment].get(s));
    }

    private BodyRef to(int submission) {
        return ((Fact.SubmittedForDecision) order.entries.get(submission).fact()).to();
    }

    /** The states that the treatment may have led to, besides that of a matter only taken up. */
    static List<State> states(State s, Entry treatment) {
        if (!UNSETTLED.contains(s.preparation())) {
            return List.of();
        }
        String e = treatment.id();
        List<State> states = new ArrayList<>();
        states.add(s.to(Preparation.TABLED, e));
        states.add(s.to(Preparation.REFERRED_BACK, e));
        if (s.preparation() != Preparation.DEFERRED) {
            states.add(s.to(Preparation.DEFERRED, e).waiting(new State.Waiting(e, s.preparation(), null)));
        }
        State settled = s.openRounds(List.of());
        states.add(settled.to(Preparation.CLOSED, e));
        states.add(settled.to(Preparation.DECIDED, e));
        states.add(settled.to(Preparation.DECIDED, e).versions(Fold.with(s.versions(), version(s, treatment))));
        return states;
    }

    private static State.Version version(State s, Entry treatment) {
        boolean later = Validity.fromLegalForce(s.kind(), treatment.occurred());
        return new State.Version(treatment.id(), false, later, null, null, List.of(), null, null);
    }
}
