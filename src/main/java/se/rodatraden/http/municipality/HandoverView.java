package se.rodatraden.http.municipality;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.Addresses;
import se.rodatraden.http.answer.AlertView;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.When;
import se.rodatraden.http.vision.StandingView;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.TermHandover;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.handover.Handover;
import se.rodatraden.vision.handover.Stillness;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.words.HandoverWords;

/**
 * The handover of a term of office.
 *
 * @param bordersInWords both borders of the term as a sentence
 * @param day the day the handover describes: the day requested, or the last known day if that is earlier
 * @param begun whether the first day of the earlier term has passed or is today
 * @param ended whether the last day of the later term has passed; until then {@code OPEN_AT_END} means open so far
 * @param counts number of lines of each category, by name
 * @param position feed position of the last event taken into account
 */
record HandoverView(
        String municipality,
        String term,
        String label,
        List<TermView.Border> borders,
        String bordersInWords,
        LocalDate asOf,
        @Nullable Instant knownAt,
        LocalDate day,
        boolean begun,
        boolean ended,
        Map<String, Integer> counts,
        List<Item> items,
        long position,
        Map<String, String> links) {

    /** {@code MAYBE} where the recorded dates do not settle it. */
    enum Certainty {
        CERTAIN,
        MAYBE
    }

    /** The vision that a line is about. */
    @Schema(name = "HandoverVision")
    record Of(String id, String title, DocumentKind kind, String self) {
        static Of of(TermHandover.OfVision v) {
            return new Of(v.id().toString(), v.title(), v.kind(), Addresses.of(v.id()));
        }
    }

    /**
     * One line of the handover.
     *
     * @param at the borders at which the matter was open, or at which the terms it was deferred to lie
     * @param standings the possible states of its preparation at the border
     * @param still the longest period without recorded acts in the matter while it was open
     * @param entries the entries that give the line
     */
    record Item(
            Handover.Category category,
            Certainty certainty,
            Of vision,
            String summary,
            @Nullable String doubt,
            List<Calendar> at,
            List<Preparation> standings,
            @Nullable Deferred deferral,
            @Nullable Taken takenUp,
            @Nullable Still still,
            List<Proof> entries,
            List<AlertView> alerts) {}

    /**
     * A period without recorded acts in the matter. Nothing recorded does not mean that nothing was done.
     *
     * @param after the entry of the last act before the period
     * @param before the entry of the first act after it; none if nothing follows in the term
     * @param atLeastDays minimum length in days, given the uncertainty of the dates
     * @param atMostDays maximum length in days; none if unknown
     */
    record Still(
            String after,
            @Nullable String before,
            long atLeastDays,
            @Nullable Long atMostDays) {
        static Still of(Stillness s) {
            return new Still(
                    s.last().entry().id(),
                    s.next() == null ? null : s.next().entry().id(),
                    s.atLeast(),
                    s.atMost());
        }
    }

    /** What the deferral waited for, and why it is read to mean this term. */
    @Schema(name = "HandoverDeferral")
    record Deferred(Handover.Reading reading, @Nullable String readBy, StandingView.Waiting waits) {
        static @Nullable Deferred of(Handover.@Nullable Pointing p) {
            return p == null
                    ? null
                    : new Deferred(
                            p.reading(),
                            p.readBy() == null ? null : p.readBy().id(),
                            StandingView.Waiting.of(p.deferral()));
        }
    }

    /**
     * How a deferred matter was taken up.
     *
     * @param time when, relative to the term; none where the dates leave it open
     * @param vision the other matter, if it is in the register
     */
    @Schema(name = "HandoverTakenUp")
    record Taken(
            Handover.PickUpKind kind,
            Handover.@Nullable Time time,
            Proof entry,
            @Nullable String vision,
            @Nullable String title) {
        static @Nullable Taken of(Handover.@Nullable PickUp p, Lang language) {
            return p == null
                    ? null
                    : new Taken(
                            p.kind(),
                            p.time(),
                            Proof.of(p.entry(), language),
                            p.elsewhere() == null ? null : p.elsewhere().toString(),
                            p.title());
        }
    }

    /** An entry that gives a line: its place in the log, when it happened as far as is known, and its decision. */
    @Schema(name = "HandoverEntry")
    record Proof(
            String entry,
            String type,
            long position,
            Instant recordedAt,
            When occurred,
            @Nullable LocalDate earliest,
            LocalDate latest,
            BodyView body,
            @Nullable Decision decision) {
        static Proof of(Placed p, Lang language) {
            Fact fact = p.entry().fact();
            return new Proof(
                    fact.entry(),
                    StateTable.kebab(fact.getClass()),
                    p.entry().position(),
                    p.entry().recordedAt(),
                    When.of(p.entry().occurred(), language),
                    p.earliest(),
                    p.latest(),
                    BodyView.of(fact.told().body()),
                    fact instanceof Deciding d ? d.decision() : null);
        }
    }

    static HandoverView of(TermHandover h, Lang language) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Item> items = Stream.of(Handover.Category.values())
                .flatMap(c -> h.lines(c).stream())
                .map(line -> item(h, line, language))
                .toList();
        Stream.of(Handover.Category.values())
                .forEach(c -> counts.put(c.name(), h.lines(c).size()));
        return new HandoverView(
                h.municipality(),
                h.period().name(),
                h.period().label(),
                TermView.borders(h.period()),
                HandoverWords.borders(h.period(), language.locale()),
                h.asOf(),
                h.knownAt(),
                h.day(),
                h.begun(),
                h.ended(),
                counts,
                items,
                h.position(),
                links(h));
    }

    private static Item item(TermHandover h, TermHandover.Line line, Lang language) {
        Handover.Item item = line.item();
        boolean alerts =
                item.category() == Handover.Category.DEFERRED_TO || item.category() == Handover.Category.UNTOUCHED;
        return new Item(
                item.category(),
                item.certain() ? Certainty.CERTAIN : Certainty.MAYBE,
                Of.of(line.vision()),
                HandoverWords.sentence(h, item, language.locale()),
                HandoverWords.doubt(item, language.locale()),
                item.at().stream().sorted().toList(),
                item.standings(),
                Deferred.of(item.pointing()),
                Taken.of(item.pickUp(), language),
                line.vision().handover().still().map(Still::of).orElse(null),
                item.entries().stream().map(p -> Proof.of(p, language)).toList(),
                alerts
                        ? AlertView.of(
                                line.vision().handover().notTakenUp().stream().toList(), language)
                        : List.of());
    }

    private static Map<String, String> links(TermHandover h) {
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", TermView.address(h.municipality(), h.period()));
        put(links, "previous", h.previous().map(p -> TermView.address(h.municipality(), p)));
        put(links, "next", h.next().map(p -> TermView.address(h.municipality(), p)));
        links.put("terms", "/api/" + h.municipality() + "/terms");
        return links;
    }

    private static void put(Map<String, String> links, String name, Optional<String> address) {
        address.ifPresent(a -> links.put(name, a));
    }
}
