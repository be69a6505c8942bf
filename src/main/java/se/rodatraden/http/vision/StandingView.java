package se.rodatraden.http.vision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.Addresses;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.PartlyView;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.vision.situation.Deferral;
import se.rodatraden.vision.situation.Freshness;
import se.rodatraden.vision.situation.Holder;
import se.rodatraden.vision.situation.Next;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.situation.Why;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.words.Worded;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Particulars;
import se.rodatraden.words.situation.Summary;

/**
 * The standing of a vision on a day.
 *
 * @param preparation state of preparation if certain; otherwise null, and {@code possible} has the possible pairs
 * @param document state of the document, with null as for {@code preparation}
 * @param summary one or two sentences
 * @param since first day of the state given first: the document's if the matter is settled, otherwise the matter's
 * @param documentSince first day of the document's state; left out where there is no document or its state is not certain
 * @param matterSince when the matter reached its state; left out where that is not certain
 * @param adoptedTitle title of the version in force, or of the latest that was; left out if nothing was adopted
 * @param proposedTitle title proposed but not adopted; left out if there is none
 * @param successors documents that have, or may have, replaced this one
 * @param lastRecorded when the last recorded act happened; notes by the register itself do not count
 * @param why the entries that give the standing, each with its rule
 * @param beforeRecord the day is before the first recorded entry
 * @param projected the day is later than the last known day
 * @param asked addressees whose remiss answer is awaited, without those who have answered
 * @param partlyAnnulled what a court has annulled of the document in force; left out if nothing
 * @param validityPresumed presumed in force, since its decision states no first day
 */
public record StandingView(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Preparation preparation,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Document document,
        String summary,
        Certainty certainty,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable When since,
        @Nullable When documentSince,
        @Nullable When matterSince,
        @Nullable String adoptedTitle,
        @Nullable String proposedTitle,
        List<Successor> successors,
        @Nullable When lastRecorded,
        HeldBy heldBy,
        Step next,
        List<Reason> why,
        boolean beforeRecord,
        boolean projected,
        boolean validityPresumed,
        @Nullable PartlyView partlyAnnulled,
        @Nullable List<Pair> possible,
        @Nullable Waiting deferral,
        List<AskedView> asked) {

    /** {@code CERTAIN} if every possible order of events gives the same state. */
    enum Certainty {
        CERTAIN,
        UNCERTAIN,
        NOTHING_KNOWN
    }

    /** A possible combination of preparation and document state. */
    record Pair(Preparation preparation, Document document) {}

    /**
     * A document that replaced this one.
     *
     * @param vision id of the vision
     * @param certain whether it replaced this one in every possible order of events
     * @param stated true if a source states that it replaces this one; otherwise it only follows it
     */
    record Successor(String vision, String title, boolean certain, boolean stated, String self) {
        static List<Successor> of(List<se.rodatraden.vision.history.Successor> all) {
            return all.stream()
                    .map(s -> new Successor(
                            s.vision().toString(), s.title(), s.certain(), s.stated(), Addresses.of(s.vision())))
                    .toList();
        }
    }

    /**
     * The holder of the matter, by its name on the day; none if the matter is closed or nothing is recorded.
     *
     * @param how whether the matter lies with the bodies named, with one of them, is closed, or is unknown
     * @param last the last holder, by its name at the time
     */
    @Schema(name = "StandingHolder")
    record HeldBy(
            Holder.How how, List<BodyView> with, @Nullable BodyView last, String label) {
        static HeldBy of(Holder holder, Lang language) {
            return new HeldBy(
                    holder.how(),
                    holder.with().stream().map(BodyView::of).toList(),
                    BodyView.orNull(holder.last()),
                    Particulars.holder(holder, language.locale()).line());
        }
    }

    /** The next step: a plan, a date set by a sender, the condition of a deferral, or {@code NOT_DECIDED}. */
    record Step(
            Next.Kind kind,
            @Nullable When when,
            @Nullable String words,
            @Nullable String entry,
            @Nullable When movedFrom,
            String label) {
        static Step of(Next next, Lang language) {
            Worded worded = Particulars.next(next, language.locale());
            return new Step(
                    next.kind(),
                    When.orNull(next.when(), language),
                    next.words(),
                    next.entry(),
                    When.orNull(next.movedFrom(), language),
                    worded.line());
        }
    }

    /** An entry, and the rule by which it counts. */
    record Reason(String entry, String rule) {
        static List<Reason> of(List<Why> why) {
            return why.stream().map(w -> new Reason(w.entry(), w.rule())).toList();
        }
    }

    /**
     * What a deferral waits for.
     *
     * @param target in the words of the source
     * @param opens first day of the earliest term it may mean
     * @param closes last day of the latest term it may mean
     */
    @Schema(name = "StandingDeferral")
    public record Waiting(
            String entry,
            String target,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            @Nullable List<Window> windows) {

        /** A term that the deferral may mean, first and last day. */
        @Schema(name = "DeferralWindow")
        record Window(BodyView body, LocalDate from, LocalDate to) {}

        public static Waiting of(Deferral d) {
            return new Waiting(
                    d.entry().id(),
                    d.words(),
                    d.opens().orElse(null),
                    d.closes().orElse(null),
                    d.windows().stream()
                            .map(w -> new Window(BodyView.of(w.body()), w.from(), w.to()))
                            .toList());
        }

        static @Nullable Waiting of(Snapshot.@Nullable Waiting w) {
            return w == null ? null : new Waiting(w.deferral(), w.words(), w.opens(), w.closes(), null);
        }
    }

    public static StandingView of(RegisterRow row, Lang language) {
        Snapshot s = row.snapshot();
        return of(
                Wording.standing(s),
                Summary.of(s, row.judgedOn(), language.locale()),
                new Facets(s.since(), s.documentSince(), s.matterSince(), s.adopted(), s.proposed()),
                s.successors(),
                s.freshness(),
                HeldBy.of(s.holder(), language),
                Step.of(row.next(), language),
                Reason.of(s.why()),
                row.projected(),
                Waiting.of(s.waiting()),
                PartlyView.of(s.partly(), language),
                AskedView.open(s.asked(), language),
                language);
    }

    static StandingView of(VisionOn on, Lang language) {
        Situation s = on.situation();
        return of(
                s.standing(),
                Summary.of(s, on.known(), language.locale()),
                new Facets(
                        s.since(),
                        s.documentSince(),
                        s.matterSince(),
                        on.reading().titles().adopted(),
                        on.reading().titles().proposed()),
                s.successors(),
                s.freshness(),
                HeldBy.of(s.holder(), language),
                Step.of(s.next(), language),
                Reason.of(s.why()),
                s.projected(),
                s.deferral().map(Waiting::of).orElse(null),
                PartlyView.of(Rulings.part(s.standing(), on.known(), s.day()).orElse(null), language),
                AskedView.open(s.asked(), language),
                language);
    }

    /** The standing of the document and of the matter, separately. */
    private record Facets(
            @Nullable FuzzyDate since,
            @Nullable FuzzyDate document,
            @Nullable FuzzyDate matter,
            @Nullable String adopted,
            @Nullable String proposed) {}

    private static StandingView of(
            Standing standing,
            String summary,
            Facets facets,
            List<se.rodatraden.vision.history.Successor> successors,
            @Nullable Freshness freshness,
            HeldBy heldBy,
            Step next,
            List<Reason> why,
            boolean projected,
            @Nullable Waiting waiting,
            @Nullable PartlyView partly,
            List<AskedView> asked,
            Lang language) {
        return new StandingView(
                standing.preparation().orElse(null),
                standing.document().orElse(null),
                summary,
                standing.beforeRecord()
                        ? Certainty.NOTHING_KNOWN
                        : standing.certain() ? Certainty.CERTAIN : Certainty.UNCERTAIN,
                When.orNull(facets.since, language),
                When.orNull(facets.document, language),
                When.orNull(facets.matter, language),
                facets.adopted,
                facets.proposed,
                Successor.of(successors),
                freshness == null ? null : When.of(freshness.when(), language),
                heldBy,
                next,
                why,
                standing.beforeRecord(),
                projected,
                standing.validityPresumed(),
                partly,
                standing.certain() || standing.beforeRecord() ? null : pairs(standing.possible()),
                waiting,
                asked);
    }

    static List<Pair> pairs(List<Standing.Possible> possible) {
        return possible.stream()
                .map(p -> new Pair(p.preparation(), p.document()))
                .toList();
    }
}
