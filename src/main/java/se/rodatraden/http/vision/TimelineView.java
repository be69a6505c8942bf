package se.rodatraden.http.vision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.When;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Timeline;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Wording;

/**
 * A vision's path: the entries in an order that what is known allows, and the periods in which its standing is the same.
 *
 * @param asOf the day that {@code happened} is said of
 * @param struck entries that count no more
 */
record TimelineView(LocalDate asOf, List<Item> items, List<StruckView> struck, List<Period> periods, long version) {

    /** Whether an entry had happened by the end of the day. */
    enum Happened {
        YES,
        MAYBE,
        NO
    }

    /**
     * An entry.
     *
     * @param occurred when it happened, as the source says
     * @param earliest the first day it may be once everything else that is known has bound it; null is open
     * @param latest the last day
     * @param afterPrevious whether it is known to come after the one before in the list; if not, their order is a guess
     * @param orderConflict a declared order was left out of account, since what else is known contradicts it
     * @param sourceConflicts the entries that note that sources disagree about this one
     * @param deviations those of the entry, stored or found now
     * @param corrections what it said before, oldest first; everything else is as it last reads
     * @param confidential the marks by which its text is masked
     * @param recordedAt when it was first recorded
     */
    record Item(
            String entry,
            String type,
            String title,
            List<String> lines,
            @Nullable String wording,
            When occurred,
            @Nullable LocalDate earliest,
            LocalDate latest,
            Happened happened,
            Certainty certainty,
            BodyView body,
            boolean afterPrevious,
            boolean orderConflict,
            List<String> sourceConflicts,
            @Nullable String note,
            List<Source> sources,
            Basis basis,
            List<FoundView> deviations,
            List<CorrectionView> corrections,
            List<ConfidentialView> confidential,
            long position,
            Instant recordedAt) {

        static Item of(Placed p, VisionOn on, List<Acknowledged> found, Lang language) {
            LocalDate day = on.situation().day();
            Fact fact = p.entry().fact();
            FactText text = Wording.fact(fact, on, language.locale());
            return new Item(
                    fact.entry(),
                    StateTable.kebab(fact.getClass()),
                    text.title(),
                    text.lines(),
                    text.wording(),
                    When.of(fact.told().occurred(), language),
                    p.earliest(),
                    p.latest(),
                    p.by(day) ? Happened.YES : p.maybeBy(day) ? Happened.MAYBE : Happened.NO,
                    fact.told().certainty(),
                    BodyView.of(fact.told().body()),
                    p.afterPrevious(),
                    p.orderConflict(),
                    on.known().entries().sourceConflicts(fact.entry()).stream()
                            .map(Fact::entry)
                            .toList(),
                    fact.told().note(),
                    fact.told().sources(),
                    fact.noted().basis(),
                    found.stream()
                            .filter(d -> d.about().equals(fact.entry()))
                            .map(d -> FoundView.of(d, language))
                            .toList(),
                    CorrectionView.of(on.known().corrections().of(fact.entry()), language),
                    ConfidentialView.of(fact.entry(), on.marks(), language),
                    p.entry().position(),
                    p.entry().recordedAt());
        }
    }

    /** Days, both included and null where open, with the pairs of states that may hold; none before the record begins. */
    record Period(
            @Nullable LocalDate from, @Nullable LocalDate to, boolean beforeRecord, List<StandingView.Pair> possible) {
        static Period of(Timeline.Period p) {
            return new Period(
                    p.from(),
                    p.to(),
                    p.standing().beforeRecord(),
                    StandingView.pairs(p.standing().possible()));
        }
    }

    static TimelineView of(VisionOn on, Lang language) {
        List<Acknowledged> found = on.known().acknowledged();
        return new TimelineView(
                on.situation().day(),
                on.known().placed().stream()
                        .map(p -> Item.of(p, on, found, language))
                        .toList(),
                on.known().corrections().struck().stream()
                        .map(s -> StruckView.of(s, on.known().corrections(), language))
                        .toList(),
                on.known().timeline().periods().stream().map(Period::of).toList(),
                on.version());
    }
}
