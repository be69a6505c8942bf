package se.rodatraden.vision.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.LinkedVision;
import se.rodatraden.vision.history.Setting;
import se.rodatraden.vision.history.Successor;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/** Links that can hardly be meant, and what they amount to all the same. */
class LinkRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final VisionId A = new VisionId("1256", "a");
    private static final VisionId B = new VisionId("1256", "b");
    private static final VisionId C = new VisionId("1256", "c");

    @Test
    void a_link_of_a_document_to_itself_counts_for_nothing() {
        assertThat(rules(A, List.of(supersedes("l", A)))).containsExactly("W-51");
        assertThat(rules(A, List.of(supersedes("l", B)), history(B))).isEmpty();
        assertThat(known(A, List.of(adopted("2011-05-30"), supersedes("l", A)))
                        .on(LocalDate.of(2020, 1, 1))
                        .document())
                .contains(Document.IN_FORCE);
    }

    @Test
    void a_vision_that_is_not_in_the_register_is_asked_about_where_it_was_looked_for() {
        assertThat(rules(A, List.of(supersedes("l", B)))).containsExactly("W-52");
        assertThat(rules(A, List.of(supersedes("l", B)), history(B))).isEmpty();
        assertThat(new Known(
                                entries(List.of(supersedes("l", B))),
                                new Setting(DocumentKind.VISION, Municipality.statutory("1256")))
                        .deviations())
                .isEmpty();
    }

    @Test
    void documents_that_replace_each_other_in_a_circle_are_all_replaced_and_asked_about() {
        History a = history(A, adopted("2011-05-30"), supersedes("l", C));
        History b = history(B, adopted("2015-05-30"), supersedes("l", A));
        History c = history(C, adopted("2019-05-30"), supersedes("l", B));
        assertThat(rules(a, b, c)).containsExactly("W-53");
        assertThat(rules(b, a, c)).containsExactly("W-53");
        assertThat(rules(history(A, adopted("2011-05-30")), b, c)).isEmpty();
        assertThat(standing(a, c, b)).isEqualTo(Document.SUPERSEDED);
        assertThat(standing(b, c, a)).isEqualTo(Document.SUPERSEDED);
        assertThat(standing(c, a, b)).isEqualTo(Document.IN_FORCE); // it was adopted after what is said to replace it
    }

    @Test
    void two_successors_at_once_are_both_named() {
        History a = history(A, adopted("2011-05-30"));
        History b = history(B, adopted("2015-05-30"), supersedes("l", A));
        History c = history(C, adopted("2019-05-30"), supersedes("l", A));
        assertThat(rules(c, a, b)).containsExactly("W-54");
        assertThat(rules(c, a, history(B, adopted("2015-05-30"), supersedes("l", A), unlinked("l"))))
                .isEmpty();
        assertThat(a.known(around(b, c)).successors(LocalDate.of(2020, 1, 1)))
                .extracting(Successor::vision)
                .containsExactly(B, C);
        assertThat(a.known(around(b, c)).successors(LocalDate.of(2016, 1, 1)))
                .extracting(Successor::vision)
                .containsExactly(B);
    }

    private static Document standing(History of, History... others) {
        return of.known(around(others)).on(LocalDate.of(2024, 1, 1)).document().orElseThrow();
    }

    private static List<String> rules(History of, History... others) {
        return of.known(around(others)).deviations().stream()
                .map(Deviation::rule)
                .filter(r -> r.startsWith("W-5"))
                .toList();
    }

    private static List<String> rules(VisionId id, List<Fact> facts, History... others) {
        return rules(history(id, facts.toArray(Fact[]::new)), others);
    }

    private static Known known(VisionId id, List<Fact> facts) {
        return history(id, facts.toArray(Fact[]::new)).known(around());
    }

    private static Surroundings around(History... others) {
        return new Surroundings(
                Municipality.statutory("1256"),
                List.of(others).stream().map(LinkedVision::of).toList());
    }

    private static History history(VisionId id, Fact... facts) {
        return new History(
                new VisionEvent.VisionRegistered(id, "Vision " + id.name(), DocumentKind.VISION, null),
                NOW,
                entries(List.of(facts)));
    }

    private static List<Entry> entries(List<Fact> facts) {
        List<Entry> entries = new ArrayList<>();
        facts.forEach(f -> entries.add(new Entry(entries.size() + 2, NOW, f)));
        return entries;
    }

    private static Fact adopted(String day) {
        return new Fact.VisionAdopted(
                noted("antas", day), Decision.UNKNOWN, "Vision", null, null, null, null, List.of(), null);
    }

    private static Fact supersedes(String entry, VisionId other) {
        return new Fact.DocumentLinked(
                noted(entry, "2020-01-01"), new Link(Link.Relation.SUPERSEDES, "Annan", other, null, null));
    }

    private static Fact unlinked(String link) {
        return new Fact.DocumentUnlinked(noted("bort", "2020-02-01"), link, "Misstag.");
    }

    private static RecordedMetadata noted(String entry, String day) {
        EventMetadata told = new EventMetadata(
                entry,
                FuzzyDate.parse(day),
                Certainty.STATED,
                new BodyRef(null, BodyKind.COUNCIL, "kommunfullmäktige"),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                true,
                "Påhittat.");
        return new RecordedMetadata(told, Basis.IMPORTED, List.of());
    }
}
