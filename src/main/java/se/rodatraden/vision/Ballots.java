package se.rodatraden.vision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.Proceedings.Ballot;
import se.rodatraden.vision.Proceedings.Claim;
import se.rodatraden.vision.Proceedings.Vote;

/** Whether the votes add up (KL 5:55–56). What is not known is not held against the minutes. */
final class Ballots {
    private Ballots() {}

    static Answer wrong(Moment m) {
        Optional<Proceedings> known = m.proceedings();
        if (known.isEmpty()) {
            return Answer.NO;
        }
        Proceedings p = known.get();
        Answer wrong = Answer.of(p.present() != null && p.seats() != null && p.present() > p.seats());
        for (Ballot b : p.ballots()) {
            wrong = wrong.or(Answer.of(tieUndecided(b) || memberVotesExceed(b))).or(sum(b, p));
        }
        return wrong.or(Answer.of(majorityLacks(m.fact(), p)));
    }

    private static boolean tieUndecided(Ballot b) {
        return b.yes() != null && b.yes().equals(b.no()) && b.casting() == null;
    }

    private static boolean memberVotesExceed(Ballot b) {
        return exceeds(b, Vote.YES, b.yes())
                || exceeds(b, Vote.NO, b.no())
                || exceeds(b, Vote.ABSTAINED, b.abstained());
    }

    private static boolean exceeds(Ballot b, Vote vote, @Nullable Integer told) {
        return told != null && b.votes().stream().filter(v -> v.vote() == vote).count() > told;
    }

    /** Those for, against and abstaining are those present, but for who took no part; those absent make up the seats. */
    private static Answer sum(Ballot b, Proceedings p) {
        if (b.yes() == null || b.no() == null || p.present() == null) {
            return Answer.NO;
        }
        int cast = b.yes() + b.no() + (b.abstained() == null ? 0 : b.abstained());
        if (b.abstained() == null || cast > p.present()) {
            return Answer.of(cast > p.present());
        }
        int apart = p.nonParticipating().size();
        int gone = b.absent() == null ? 0 : b.absent();
        boolean sums = cast == p.present()
                || cast + apart == p.present()
                || cast + gone == p.present()
                || cast + apart + gone == p.present();
        return Answer.of(!sums);
    }

    /** The vote on the matter itself, the last, was won by a claim that is not what was decided. */
    private static boolean majorityLacks(Fact fact, Proceedings p) {
        if (p.ballots().isEmpty()) {
            return false;
        }
        Optional<Claim.Kind> won = winner(p.ballots().getLast())
                .flatMap(id -> p.claims().stream()
                        .filter(c -> c.id().equals(id))
                        .map(Claim::kind)
                        .findFirst());
        return won.isPresent()
                && switch (fact) {
                    case Fact.VisionAdopted _ ->
                        won.get() == Claim.Kind.REJECT
                                || won.get() == Claim.Kind.REFER_BACK
                                || won.get() == Claim.Kind.TABLE;
                    case Fact.VisionRejected _ -> won.get() == Claim.Kind.APPROVE;
                    case Fact _ -> false;
                };
    }

    private static Optional<String> winner(Ballot b) {
        if (b.yes() == null || b.no() == null) {
            return Optional.empty();
        }
        boolean main = b.yes() > b.no() || b.yes().equals(b.no()) && b.casting() == Vote.YES;
        boolean counter = b.no() > b.yes() || b.yes().equals(b.no()) && b.casting() == Vote.NO;
        return Optional.ofNullable(main ? b.main() : counter ? b.counter() : null);
    }
}
