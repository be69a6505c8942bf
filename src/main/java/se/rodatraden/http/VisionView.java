package se.rodatraden.http;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.VisionOn;
import se.rodatraden.vision.Fact;
import se.rodatraden.vision.Goal;
import se.rodatraden.vision.GoalLayer;
import se.rodatraden.vision.Link;
import se.rodatraden.vision.Placed;
import se.rodatraden.vision.TargetYear;

/**
 * One vision on a day.
 *
 * @param horizonYear the year that the document of the day looks towards
 * @param version the sequence number of the last event of its stream, which is its ETag
 * @param goals the goals laid over it, each layer with its own period
 * @param plans what is planned and neither held nor cancelled by the day
 * @param documents other documents it is linked to
 * @param deviations what the rules found when it was recorded or find now, and what people have noted
 * @param links addresses by name
 */
record VisionView(
        String id,
        String title,
        String kind,
        @Nullable Integer horizonYear,
        String municipality,
        LocalDate asOf,
        StandingView standing,
        List<AlertView> alerts,
        List<Goals> goals,
        List<Planned> plans,
        List<Linked> documents,
        List<DeviationView> deviations,
        long version,
        Instant registeredAt,
        Map<String, String> links) {

    /** A layer of goals and how it stands on the day. */
    record Goals(String entry, When period, GoalLayer.Status status, List<Goal> goals) {}

    /** Something planned. */
    record Planned(String entry, String what, When when) {}

    /** Another document, and what it is to this one. */
    record Linked(String entry, Link link) {}

    static VisionView of(VisionOn on, Language language) {
        var situation = on.situation();
        return new VisionView(
                on.id().name(),
                on.title(),
                on.kind().name(),
                TargetYear.on(on.history().registered(), on.known(), situation.day())
                        .orElse(null),
                on.id().municipality(),
                situation.day(),
                StandingView.of(on, language),
                AlertView.of(situation.alerts(), language),
                situation.goals().stream()
                        .map(g -> new Goals(
                                g.entry().id(), When.of(g.period(), language), g.on(situation.day()), g.goals()))
                        .toList(),
                situation.plans().stream()
                        .map(p -> new Planned(p.entry().id(), p.what(), When.of(p.when(), language)))
                        .toList(),
                linked(on),
                DeviationView.shown(on.known().acknowledged(), language),
                on.version(),
                on.history().registeredAt(),
                Addresses.views(on.id()));
    }

    private static List<Linked> linked(VisionOn on) {
        List<Placed> by = on.known().placed().stream()
                .filter(p -> p.maybeBy(on.situation().day()))
                .toList();
        List<String> gone = by.stream()
                .map(p -> p.entry().fact())
                .filter(Fact.DocumentUnlinked.class::isInstance)
                .map(f -> ((Fact.DocumentUnlinked) f).linked())
                .toList();
        return by.stream()
                .filter(p -> p.entry().fact() instanceof Fact.DocumentLinked
                        && !gone.contains(p.entry().id()))
                .map(p -> new Linked(
                        p.entry().id(), ((Fact.DocumentLinked) p.entry().fact()).link()))
                .toList();
    }
}
