package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.value.Route;

/**
 * What the law requires by a day: taking up a tabled matter (KL 5:51), bringing a motion before the council (KL 5:35),
 * and a review of the document according to a local rule.
 */
final class Overdue {
    /** The law does not say how often a council meets; it is assumed to do so within half a year. */
    private static final int MONTHS_WITH_A_MEETING = 6;

    private Overdue() {}

    /** The watched items among the entries, in order. */
    static List<Watch> of(Standing standing, List<Entry> happened) {
        State state = standing.state();
        List<Watch> watches = new ArrayList<>();
        happened.stream()
                .filter(e -> state.preparation() == Preparation.TABLED
                        && e.id().equals(state.since())
                        && e.fact().told().body().kind() == BodyKind.COUNCIL)
                .forEach(e -> tabled(e).ifPresent(watches::add));
        for (int i = 0; i < happened.size(); i++) {
            Entry e = happened.get(i);
            if (raised(e) && happened.subList(i + 1, happened.size()).stream().noneMatch(Overdue::beforeTheCouncil)) {
                watched(e).ifPresent(day -> watches.add(new Watch(Alert.Kind.MOTION_OLD, e.id(), day)));
            }
        }
        Due.review(happened, standing).ifPresent(f -> {
            if (f.nextDue() != null && f.nextDue().latest() != null) {
                watches.add(new Watch(
                        Alert.Kind.REVIEW_PASSED, f.entry(), f.nextDue().latest()));
            }
        });
        return List.copyOf(watches);
    }

    /** Until the stated day; otherwise until the council has certainly met again (KL 5:51). */
    private static Optional<Watch> tabled(Entry e) {
        if (!(e.fact() instanceof Fact.MatterTabled t)) {
            return Optional.empty();
        }
        if (t.until() != null) {
            return Optional.ofNullable(t.until().latest()).map(day -> new Watch(Alert.Kind.TABLED_PAST, e.id(), day));
        }
        return e.occurred().year() == YearBasis.MISSING
                ? Optional.empty()
                : Optional.ofNullable(e.occurred().latest())
                        .map(day -> new Watch(Alert.Kind.TABLED_LONG, e.id(), day.plusMonths(MONTHS_WITH_A_MEETING)));
    }

    private static boolean raised(Entry e) {
        return e.fact() instanceof Fact.VisionProposed f
                && (f.route() == Route.MEMBER_MOTION || f.route() == Route.CITIZEN_PROPOSAL);
    }

    private static Optional<LocalDate> watched(Entry e) {
        LocalDate latest =
                e.occurred().year() == YearBasis.MISSING ? null : e.occurred().latest();
        return Optional.ofNullable(latest)
                .filter(day -> Deadlines.MOTION.law(day).isPresent())
                .map(Deadlines::motionAnsweredBy);
    }

    /** Whether it was settled, withdrawn, or reported to the council, which has then had the matter before it. */
    private static boolean beforeTheCouncil(Entry e) {
        boolean council = e.fact().told().body().kind() == BodyKind.COUNCIL;
        return e.fact() instanceof Fact.VisionAdopted
                || e.fact() instanceof Fact.VisionRejected
                || e.fact() instanceof Fact.MatterWrittenOff
                || e.fact() instanceof Fact.ProposalWithdrawn
                || council && e.fact() instanceof Deciding;
    }
}
