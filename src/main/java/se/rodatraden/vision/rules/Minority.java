package se.rodatraden.vision.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.order.Moment;
import se.rodatraden.vision.state.Answer;
import se.rodatraden.vision.value.Support;

/**
 * Whether a minority had a matter tabled or referred back (KL 5:50): at least a third of the members present, not of the votes cast, and
 * once in each matter. Certain only if all classifications of the vote agree.
 */
final class Minority {
    private Minority() {}

    /** The minimum number: a third of those present, rounded up. */
    static int threshold(int present) {
        return Math.ceilDiv(present, 3);
    }

    /** A second time in the same matter. */
    static Answer again(Moment m) {
        if (Classification.support(m.fact()).isEmpty() || !m.by(BodyKind.COUNCIL)) {
            return Answer.NO;
        }
        Answer used = used(m.entry(), m.all());
        return used == Answer.NO
                ? used
                : Stream.of(Fact.MatterTabled.class, Fact.MatterReferredBack.class)
                        .flatMap(m.evidence()::told)
                        .filter(e -> e.fact().told().body().kind() == BodyKind.COUNCIL)
                        .map(e -> usedBefore(e, m))
                        .reduce(Answer.NO, Answer::or)
                        .and(used);
    }

    private static Answer usedBefore(Entry e, Moment m) {
        Answer before = m.evidence().before(e, m.entry());
        if (before == Answer.NO) {
            return before;
        }
        Answer same = m.evidence().sameMatter(e, m.entry());
        return same == Answer.NO ? same : before.and(same).and(used(e, m.all()));
    }

    /** By another body than the council, or by too few. */
    static Answer wrongly(Moment m) {
        Optional<Support> support = Classification.support(m.fact());
        if (support.isEmpty()) {
            return Answer.NO;
        }
        Answer claimed = claimed(m.entry(), m.all());
        boolean notTheirs = !m.by(BodyKind.COUNCIL, BodyKind.UNKNOWN);
        return claimed.and(notTheirs ? Answer.CERTAIN : tooFew(support.get(), m.proceedings()));
    }

    /** Stated, although more than half of those present demanded it, which is a majority (26 of 51). */
    static Answer byMany(Moment m) {
        return Classification.support(m.fact())
                .filter(s -> majority(s.requestedBy(), present(s, m.proceedings())))
                .map(_ -> claimed(m.entry(), m.all()))
                .orElse(Answer.NO);
    }

    private static boolean majority(@Nullable Integer asked, @Nullable Integer present) {
        return asked != null && present != null && 2 * asked > present;
    }

    private static @Nullable Integer present(Support support, Optional<Proceedings> proceedings) {
        return support.present() != null
                ? support.present()
                : proceedings.map(Proceedings::present).orElse(null);
    }

    private static Answer tooFew(Support support, Optional<Proceedings> proceedings) {
        Integer asked = support.requestedBy();
        if (asked == null) {
            return Answer.NO;
        }
        Integer present = present(support, proceedings);
        Integer seats = proceedings.map(Proceedings::seats).orElse(null);
        if (present != null) {
            return Answer.of(asked < threshold(present));
        }
        // a council with a quorum has more than half of its members present, and at most all of them
        return seats == null ? Answer.NO : Answer.of(asked < threshold(seats / 2 + 1), asked < threshold(seats));
    }

    private static Answer claimed(Entry e, Entries all) {
        List<Support.By> said =
                Classification.of(all, e.id()).stream().map(Classification::by).toList();
        boolean some = said.contains(Support.By.MINORITY);
        return Answer.of(some && !said.contains(Support.By.MAJORITY), some);
    }

    /** Stated; or, without any statement, possible by the numbers: a third of those present, and no majority. */
    private static Answer used(Entry e, Entries all) {
        Answer claimed = claimed(e, all);
        boolean unsaid = Classification.of(all, e.id()).isEmpty();
        return unsaid
                        && Classification.support(e.fact())
                                .filter(s -> betweenAThirdAndHalf(s.requestedBy(), s.present()))
                                .isPresent()
                ? Answer.POSSIBLE
                : claimed;
    }

    private static boolean betweenAThirdAndHalf(@Nullable Integer asked, @Nullable Integer present) {
        return asked != null
                && present != null
                && asked >= threshold(present)
                && 2 * Objects.requireNonNull(asked) <= present;
    }
}
