package se.rodatraden.http.vision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.Addresses;
import se.rodatraden.http.answer.AlertView;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.DeviationView;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.ReadLink;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.situation.GoalLayer;
import se.rodatraden.vision.value.Goal;
import se.rodatraden.vision.value.Link;
import se.rodatraden.words.Wording;

/**
 * One vision on a day.
 *
 * @param horizonYear target year of the document that applies on the day
 * @param version sequence number of the last event of its stream, which is its ETag
 * @param goals layers of goals, each with its own period
 * @param plans plans neither carried out nor cancelled by the day
 * @param documents other documents it is linked to
 * @param deviations deviations found at recording or now, with the notes made about them
 * @param registrationCorrected corrections of the title, kind or target year given at registration, oldest first
 * @param registrationAnnulled what struck the registration, so that nothing else recorded counts; left out if it is not struck
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
        List<CorrectionView> registrationCorrected,
        @Nullable Annulled registrationAnnulled,
        long version,
        Instant registeredAt,
        Map<String, String> links) {

    /**
     * What struck the registration.
     *
     * @param entry id of the striking entry, by which it can itself be struck
     */
    record Annulled(String entry, String why, BodyView by, Instant recordedAt) {
        static @Nullable Annulled of(VisionOn on) {
            return on.registrationAnnulled()
                    .map(e -> new Annulled(
                            e.id(),
                            ((Fact.RegistrationAnnulled) e.fact()).why(),
                            BodyView.of(e.fact().told().body()),
                            e.recordedAt()))
                    .orElse(null);
        }
    }

    /** A layer of goals and its status on the day. */
    record Goals(String entry, When period, GoalLayer.Status status, List<Goal> goals) {}

    /**
     * A planned activity.
     *
     * @param when the day it was last moved to, otherwise the day first planned
     * @param movedFrom the day first planned; left out if it was not moved
     */
    @Schema(name = "PlannedActivity")
    record Planned(
            String entry, String what, When when, @Nullable When movedFrom) {}

    /**
     * Another document, and its relation to this one.
     *
     * @param entry the entry of this vision that records the link; left out if the other document records it
     * @param incoming the relation is read from the other to this one: with {@code SUPERSEDES} the other supersedes this
     */
    @Schema(name = "LinkedDocument")
    record Linked(@Nullable String entry, boolean incoming, String label, LinkView link) {
        static Linked of(ReadLink l, Lang language) {
            return new Linked(
                    l.entry(),
                    l.incoming(),
                    Wording.relation(l.relation(), l.incoming(), language.locale()),
                    new LinkView(
                            l.relation(),
                            l.title(),
                            l.vision() == null ? null : l.vision().toString(),
                            l.owner(),
                            l.kind(),
                            l.registered() && l.vision() != null ? Addresses.of(l.vision()) : null));
        }
    }

    /** The other document: a vision by its id, or a document outside the register by title and owner. */
    record LinkView(
            Link.Relation relation,
            String title,
            @Nullable String vision,
            @Nullable String owner,
            @Nullable String kind,
            @Nullable String self) {}

    static VisionView of(VisionOn on, Lang language) {
        var situation = on.situation();
        return new VisionView(
                on.id().name(),
                on.title(),
                on.kind().name(),
                on.reading().horizonYear(),
                on.id().municipality(),
                situation.day(),
                StandingView.of(on, language),
                AlertView.of(situation.alerts(), language),
                situation.goals().stream()
                        .map(g -> new Goals(
                                g.entry().id(), When.of(g.period(), language), g.on(situation.day()), g.goals()))
                        .toList(),
                situation.plans().stream()
                        .map(p -> new Planned(
                                p.entry().id(),
                                p.what(),
                                When.of(p.when(), language),
                                When.orNull(p.planned().orElse(null), language)))
                        .toList(),
                on.reading().links().stream().map(l -> Linked.of(l, language)).toList(),
                DeviationView.shown(on.known().acknowledged(), language),
                on.registrationCorrected().stream()
                        .map(c -> CorrectionView.of(c, language))
                        .toList(),
                Annulled.of(on),
                on.version(),
                on.history().registeredAt(),
                Addresses.views(on.id()));
    }
}
