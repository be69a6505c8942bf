package se.rodatraden.views.statistics;

import java.util.ArrayList;
import java.util.List;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.MatterActivity;
import se.rodatraden.vision.history.Known;

/** Divides a vision's history into preparations of a matter, and measures each. */
final class Matters {
    private final Known known;
    private final List<Sample> samples = new ArrayList<>();
    private Matter matter = new Matter();

    private Matters(Known known) {
        this.known = known;
    }

    static List<Sample> samples(Known known) {
        Matters matters = new Matters(known);
        known.placed().stream()
                .map(Placed::entry)
                .filter(e -> MatterActivity.is(e.fact()))
                .forEach(matters::act);
        matters.end();
        return matters.samples;
    }

    private void act(Entry e) {
        if (!begins(e)) {
            going(e);
        }
    }

    /** Adds an act to the matter, and starts a new matter after a decision; false if the entry is neither. */
    private boolean begins(Entry e) {
        Fact fact = e.fact();
        if (fact instanceof Fact.VisionCommissioned || fact instanceof Fact.RevisionCommissioned) {
            begun().commission(e);
            return true;
        }
        if (fact instanceof Fact.VisionProposed) {
            begun().proposal(e);
            return true;
        }
        if (fact instanceof Fact.SentToRemiss f) {
            begun().sent(e, f.round());
            return true;
        }
        if (fact instanceof Fact.TreatmentRecorded) {
            begun().treatment(e);
            return true;
        }
        if (fact instanceof Fact.VisionAdopted || fact instanceof Fact.VisionRejected) {
            begun().decision(e);
            return true;
        }
        if (fact instanceof Fact.WorkStarted || fact instanceof Fact.MatterReopened) {
            begun().act(e);
            return true;
        }
        return false;
    }

    /** An act after a decision that starts nothing new is not part of a matter. */
    private void going(Entry e) {
        if (matter.ended()) {
            return;
        }
        if (e.fact() instanceof Fact.RemissRoundClosed f) {
            matter.closed(e, f.round());
        } else if (e.fact() instanceof Fact.MatterWrittenOff || e.fact() instanceof Fact.ProposalWithdrawn) {
            matter.end(e);
        } else {
            matter.act(e);
        }
    }

    private Matter begun() {
        if (matter.ended()) {
            end();
            matter = new Matter();
        }
        return matter;
    }

    private void end() {
        samples.addAll(matter.samples(known.municipality()));
    }
}
