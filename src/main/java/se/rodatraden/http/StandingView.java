package se.rodatraden.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.RegisterRow;
import se.rodatraden.views.Snapshot;
import se.rodatraden.views.VisionOn;
import se.rodatraden.views.Worded;
import se.rodatraden.views.Wording;
import se.rodatraden.vision.Deferral;
import se.rodatraden.vision.Document;
import se.rodatraden.vision.Holder;
import se.rodatraden.vision.Next;
import se.rodatraden.vision.Preparation;
import se.rodatraden.vision.Situation;
import se.rodatraden.vision.Standing;
import se.rodatraden.vision.State;
import se.rodatraden.vision.Why;

/**
 * Where a vision stands on a day.
 *
 * @param preparation the state where it is certain, else null and {@code possible} has the pairs that may hold
 * @param document as {@code preparation}
 * @param summary as a sentence
 * @param why the entries that give it, each with the rule that reads it so
 * @param beforeRecord the day is before the first that any entry gives
 * @param projected the day is later than what is known
 * @param validityPresumed it is in force because its decision names no first day
 */
record StandingView(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Preparation preparation,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Document document,
        String summary,
        Certainty certainty,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable When since,
        HeldBy heldBy,
        Step next,
        List<Reason> why,
        boolean beforeRecord,
        boolean projected,
        boolean validityPresumed,
        @Nullable List<Pair> possible,
        @Nullable Waiting deferral) {

    /** Whether all that may have happened gives the same answer. */
    enum Certainty {
        CERTAIN,
        UNCERTAIN,
        NOTHING_KNOWN
    }

    /** A preparation and a document state that may hold together. */
    record Pair(Preparation preparation, Document document) {}

    /** Who has the matter, none while it waits or is settled, and who had it last. */
    record HeldBy(List<BodyView> with, @Nullable BodyView last, String label) {
        static HeldBy of(Holder holder, Language language) {
            return new HeldBy(
                    holder.with().stream().map(BodyView::of).toList(),
                    BodyView.orNull(holder.last()),
                    Wording.holder(holder, language.locale()).line());
        }
    }

    /** What comes next: a plan, a date set by a sender, what a deferral waits for, or {@code NOT_DECIDED}. */
    record Step(
            Next.Kind kind,
            @Nullable When when,
            @Nullable String words,
            @Nullable String entry,
            String label) {
        static Step of(Next next, Language language) {
            Worded worded = Wording.next(next, language.locale());
            return new Step(next.kind(), When.orNull(next.when(), language), next.words(), next.entry(), worded.line());
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
     * @param target in the source's words
     * @param opens the first day of the earliest term it is read to point at
     * @param closes the last day of the latest
     */
    record Waiting(
            String entry,
            String target,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes,
            @Nullable List<Window> windows) {

        /** A term it is read to point at, first and last day. */
        record Window(BodyView body, LocalDate from, LocalDate to) {}

        static Waiting of(Deferral d) {
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

    static StandingView of(RegisterRow row, Language language) {
        Snapshot s = row.snapshot();
        return of(
                new Standing(
                        s.beforeRecord(),
                        s.possible(),
                        State.start(row.snapshot().kind()),
                        s.validityPresumed(),
                        s.allOrdersTried()),
                language.say(s.sv(), s.en()),
                When.orNull(s.since(), language),
                HeldBy.of(s.holder(), language),
                Step.of(row.next(), language),
                Reason.of(s.why()),
                row.projected(),
                Waiting.of(s.waiting()));
    }

    static StandingView of(VisionOn on, Language language) {
        Situation s = on.situation();
        return of(
                s.standing(),
                Wording.sentence(s, on.known(), language.locale()),
                When.orNull(s.since(), language),
                HeldBy.of(s.holder(), language),
                Step.of(s.next(), language),
                Reason.of(s.why()),
                s.projected(),
                s.deferral().map(Waiting::of).orElse(null));
    }

    private static StandingView of(
            Standing standing,
            String summary,
            @Nullable When since,
            HeldBy heldBy,
            Step next,
            List<Reason> why,
            boolean projected,
            @Nullable Waiting waiting) {
        return new StandingView(
                standing.preparation().orElse(null),
                standing.document().orElse(null),
                summary,
                standing.beforeRecord()
                        ? Certainty.NOTHING_KNOWN
                        : standing.certain() ? Certainty.CERTAIN : Certainty.UNCERTAIN,
                since,
                heldBy,
                next,
                why,
                standing.beforeRecord(),
                projected,
                standing.validityPresumed(),
                standing.certain() || standing.beforeRecord() ? null : pairs(standing.possible()),
                waiting);
    }

    static List<Pair> pairs(List<Standing.Possible> possible) {
        return possible.stream()
                .map(p -> new Pair(p.preparation(), p.document()))
                .toList();
    }
}
