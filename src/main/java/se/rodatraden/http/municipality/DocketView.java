package se.rodatraden.http.municipality;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.rodatraden.http.answer.Addresses;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.PartlyView;
import se.rodatraden.http.answer.When;
import se.rodatraden.http.register.RegisterItem;
import se.rodatraden.http.vision.AskedView;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.Successions;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Decisions;
import se.rodatraden.views.register.Docket;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.situation.Holder;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Wording;

/**
 * The docket of a body on a day: open matters, awaited answers and decisions.
 *
 * @param liesHere matters that lie with the body, or may
 * @param asked remiss answers awaited from the body, earliest due date first
 * @param decided decisions of the body and of its predecessors, newest first
 * @param links addresses by name; {@code more} leads to further decisions, if any
 */
record DocketView(
        LocalDate asOf,
        Named body,
        List<Lying> liesHere,
        List<Question> asked,
        List<Decided> decided,
        Map<String, String> links) {

    /** A body and its name on the day. */
    @Schema(name = "DocketBody")
    record Named(String id, BodyKind kind, String name) {}

    /**
     * An open matter.
     *
     * @param oneOf it lies with this body or another, and the record does not say which
     * @param takenOverFrom the dissolved body that had the matter before
     */
    @Schema(name = "DocketMatter")
    record Lying(
            RegisterItem vision, boolean oneOf, @Nullable Named takenOverFrom) {}

    /**
     * An awaited answer.
     *
     * @param vision the last part of the vision's address
     */
    @Schema(name = "DocketAnswerDue")
    record Question(String vision, String title, AskedView asked, String self) {}

    /**
     * A decision.
     *
     * @param vision the last part of the vision's address
     * @param entry the entry that records the decision
     * @param body the deciding body, by its name at the time
     * @param partlyAnnulled what a court has annulled of the decision; left out if nothing
     */
    @Schema(name = "DocketDecision")
    record Decided(
            String vision,
            String title,
            String entry,
            String type,
            String what,
            When occurred,
            BodyView body,
            @Nullable String paragraph,
            @Nullable String wording,
            @Nullable PartlyView partlyAnnulled,
            String self) {
        static Decided of(Docket.Decision d, Lang language) {
            Entry e = d.entry();
            FactText text = Wording.fact(e.fact(), language.locale());
            return new Decided(
                    d.vision().name(),
                    d.title(),
                    e.id(),
                    StateTable.kebab(e.fact().getClass()),
                    text.title(),
                    When.of(e.occurred(), language),
                    BodyView.of(e.fact().told().body()),
                    Decisions.decision(e).map(Decision::paragraph).orElse(null),
                    text.wording(),
                    PartlyView.of(d.partly(), language),
                    Addresses.of(d.vision()));
        }
    }

    /** The day and the time of knowledge requested; null means today and now. */
    record Time(
            @Nullable LocalDate asOf,
            LocalDate day,
            @Nullable Instant known) {}

    static DocketView of(Docket docket, Body body, Municipality in, Time time, int most, Lang language) {
        return new DocketView(
                time.day,
                named(body, time.day),
                docket.lies().stream()
                        .map(i -> new Lying(
                                RegisterItem.of(i.row(), language),
                                i.row().snapshot().holder().how() == Holder.How.ONE_OF,
                                i.from() == null ? null : named(i.from(), time.day)))
                        .toList(),
                docket.asked().stream()
                        .map(q -> new Question(
                                q.row().vision().name(),
                                q.row().snapshot().title(),
                                AskedView.of(q.asked(), language),
                                Addresses.of(q.row().vision())))
                        .toList(),
                docket.decided().stream().map(d -> Decided.of(d, language)).toList(),
                links(docket, body, in, time, most));
    }

    private static Map<String, String> links(Docket docket, Body body, Municipality in, Time time, int most) {
        String address = "/api/" + in.code() + "/bodies/" + body.id();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", address + "/docket");
        links.put("body", address);
        if (docket.more() && docket.decided().size() < most) {
            UriComponentsBuilder more = UriComponentsBuilder.fromPath(address + "/docket");
            if (time.asOf != null) {
                more.queryParam("asOf", time.asOf);
            }
            if (time.known != null) {
                more.queryParam("knownAt", time.known);
            }
            links.put("more", more.queryParam("limit", most).build().toUriString());
        }
        return links;
    }

    private static Named named(Body body, LocalDate day) {
        return new Named(body.id(), body.kind(), Successions.name(body, day));
    }
}
