package se.rodatraden.views.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;

/** The entries of one cycle of the work, from its start to the decision that ended it: the first version, or a revision. */
final class Cycle {
    private Cycle() {}

    /**
     * The cycle shown on a day: the open one; if the matter is settled and there is a document, the one that produced it.
     *
     * @param ofDocument whether the document's cycle is requested
     */
    static List<Placed> on(Known known, LocalDate day, boolean ofDocument) {
        List<List<Placed>> all = all(known, day);
        return ofDocument
                ? all.stream()
                        .filter(turn -> turn.stream().anyMatch(Cycle::adopts))
                        .reduce((first, second) -> second)
                        .orElse(List.of())
                : all.isEmpty() ? List.of() : all.getLast();
    }

    private static List<List<Placed>> all(Known known, LocalDate day) {
        List<List<Placed>> all = new ArrayList<>();
        List<Placed> turn = new ArrayList<>();
        boolean settled = false;
        for (Placed p : known.placed()) {
            Fact fact = p.entry().fact();
            if (!p.maybeBy(day) || !Steps.has(fact)) {
                continue;
            }
            if (settled && begins(fact)) {
                all.add(List.copyOf(turn));
                turn.clear();
                settled = false;
            }
            turn.add(p);
            settled = fact instanceof Fact.MatterReopened ? false : settled || p.by(day) && settles(fact);
        }
        if (!turn.isEmpty()) {
            all.add(List.copyOf(turn));
        }
        return all;
    }

    private static boolean adopts(Placed p) {
        return p.entry().fact() instanceof Fact.VisionAdopted;
    }

    private static boolean settles(Fact fact) {
        return fact instanceof Fact.VisionAdopted
                || fact instanceof Fact.VisionRejected
                || fact instanceof Fact.MatterWrittenOff
                || fact instanceof Fact.ProposalWithdrawn;
    }

    private static boolean begins(Fact fact) {
        return fact instanceof Fact.VisionCommissioned
                || fact instanceof Fact.RevisionCommissioned
                || fact instanceof Fact.WorkStarted
                || fact instanceof Fact.VisionProposed
                || fact instanceof Fact.SentToRemiss
                || fact instanceof Fact.SubmittedForDecision
                || fact instanceof Fact.VisionAdopted;
    }
}
