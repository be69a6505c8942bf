package se.rodatraden.http.vision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.PublicAddress;
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
 * A vision's timeline: its entries in a possible order, and the periods with the same standing.
 *
 * @param asOf the day that {@code happened} refers to
 * @param struck struck entries, which no longer count
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
     * @param occurred when it happened, according to the source
     * @param earliest first possible day, given everything else known; null is open
     * @param latest last possible day, given everything else known; null is open
     * @param afterPrevious whether it is known to come after the previous item; if not, their order is a guess
     * @param orderConflict a declared order was ignored, since other dates or orders contradict it
     * @param sourceConflicts entries that record that sources disagree about this one
     * @param deviations deviations of the entry, stored or found now
     * @param corrections its earlier texts, oldest first; all other members are as last corrected
     * @param confidential confidentiality marks by which its text is masked
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
            @Nullable ErasedView erased,
            long position,
            Instant recordedAt,
            String proof) {

        static Item of(Placed p, VisionOn on, List<Acknowledged> found, PublicAddress address, Lang language) {
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
                    ErasedView.of(fact, on.marks()),
                    p.entry().position(),
                    p.entry().recordedAt(),
                    address.proof(p.entry().position()));
        }
    }

    /** A period, both days included and null if open, with the possible pairs of states; no pairs before the record begins. */
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

    static TimelineView of(VisionOn on, PublicAddress address, Lang language) {
        List<Acknowledged> found = on.known().acknowledged();
        return new TimelineView(
                on.situation().day(),
                on.known().placed().stream()
                        .map(p -> Item.of(p, on, found, address, language))
                        .toList(),
                on.known().corrections().struck().stream()
                        .map(s -> StruckView.of(s, on.known().corrections(), language))
                        .toList(),
                on.known().timeline().periods().stream().map(Period::of).toList(),
                on.version());
    }
}
