package se.rodatraden.vision.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.event.Proceedings.Ballot;
import se.rodatraden.vision.event.Proceedings.Claim;
import se.rodatraden.vision.event.Proceedings.Vote;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.state.Answer;

/** Checks whether the votes add up (KL 5:55–56). Unknown numbers are no deviation. */
final class Ballots {
    private Ballots() {}

    static Answer wrong(Moment m) {
        return Appealable.by(m.by())
                ? m.proceedings().map(p -> wrong(m.fact(), p)).orElse(Answer.NO).or(Minority.byMany(m))
                : Answer.NO;
    }

    private static Answer wrong(Fact fact, Proceedings p) {
        Answer wrong = Answer.of(p.present() != null && p.seats() != null && p.present() > p.seats());
        for (Ballot b : p.ballots()) {
            wrong = wrong.or(Answer.of(tieUndecided(b) || castWithoutTie(b) || votedTwice(b) || memberVotesExceed(b)))
                    .or(aboutNoClaim(b, p))
                    .or(sum(b, p));
        }
        return wrong.or(Answer.of(majorityLacks(fact, p))).or(againstUnanimity(p));
    }

    /** The chair's second vote decides at equal numbers, and only then (KL 5:56). */
    private static boolean castWithoutTie(Ballot b) {
        return b.casting() != null
                && b.yes() != null
                && b.no() != null
                && !b.yes().equals(b.no());
    }

    private static boolean votedTwice(Ballot b) {
        return b.votes().stream()
                        .map(v -> List.of(v.member(), String.valueOf(v.party())))
                        .distinct()
                        .count()
                < b.votes().size();
    }

    /** Between claims that were not made, if the claims are known; one side may be a committee's proposal. */
    private static Answer aboutNoClaim(Ballot b, Proceedings p) {
        List<String> made = p.claims().stream().map(Claim::id).toList();
        boolean main = b.main() != null && !made.contains(b.main());
        boolean counter = b.counter() != null && !made.contains(b.counter());
        return made.isEmpty() ? Answer.NO : Answer.of(main && counter, main || counter);
    }

    /** A unanimous decision cannot have votes against it; the vote may have been about an earlier formal claim. */
    private static Answer againstUnanimity(Proceedings p) {
        if (p.method() != Proceedings.Method.UNANIMOUS || p.ballots().isEmpty()) {
            return Answer.NO;
        }
        Ballot last = p.ballots().getLast();
        boolean split = last.yes() != null && last.no() != null && last.yes() > 0 && last.no() > 0;
        List<Claim.Kind> about = Stream.of(Optional.ofNullable(last.main()), Optional.ofNullable(last.counter()))
                .flatMap(Optional::stream)
                .flatMap(id -> p.claims().stream().filter(c -> c.id().equals(id)))
                .map(Claim::kind)
                .toList();
        return !split || about.contains(Claim.Kind.REFER_BACK) || about.contains(Claim.Kind.TABLE)
                ? Answer.NO
                : about.isEmpty() ? Answer.POSSIBLE : Answer.CERTAIN;
    }

    /** In a closed ballot a tie is settled by lot and not by the chair (KL 5:56). */
    private static boolean tieUndecided(Ballot b) {
        return !b.isClosed() && b.yes() != null && b.yes().equals(b.no()) && b.casting() == null;
    }

    private static boolean memberVotesExceed(Ballot b) {
        return exceeds(b, Vote.YES, b.yes())
                || exceeds(b, Vote.NO, b.no())
                || exceeds(b, Vote.ABSTAINED, b.abstained());
    }

    private static boolean exceeds(Ballot b, Vote vote, @Nullable Integer told) {
        return told != null && b.votes().stream().filter(v -> v.vote() == vote).count() > told;
    }

    /** For, against and abstaining add up to those present, except those not participating; with those absent, to the seats. */
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

    /** The last vote, on the matter itself, was won by a claim other than the decision. */
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

    /**
     * The decision was carried although more voted against it, or the chair's casting vote was against it. A question, since
     * the noes may have been for another proposal; none if the winning claim is known.
     */
    static Answer carriedAgainstTheNoes(Moment m) {
        boolean carries = switch (m.fact()) {
            case Fact.VisionAdopted _ -> true;
            case Fact.GoalsReplaced _ -> true;
            case Fact.ValidityProlonged _ -> true;
            case Fact.VisionRepealed _ -> true;
            case Fact _ -> false;
        };
        return Answer.of(carries
                && Appealable.by(m.by())
                && m.proceedings()
                        .filter(p ->
                                !p.ballots().isEmpty() && noesWon(p.ballots().getLast(), p))
                        .isPresent());
    }

    private static boolean noesWon(Ballot b, Proceedings p) {
        if (b.yes() == null || b.no() == null) {
            return false;
        }
        boolean won = b.no() > b.yes() || b.no().equals(b.yes()) && b.casting() == Vote.NO;
        return won && p.claims().stream().noneMatch(c -> c.id().equals(b.counter()));
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
