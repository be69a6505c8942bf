package se.rodatraden.views.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.rodatraden.vision.history.Telling.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.time.Lang;
import se.rodatraden.views.ledger.RecordedVision;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.value.CorrectionKind;

/** Which entries differ between two times, which two times are worth comparing, and which texts the history holds. */
class ComparisonTest {
    private static final Instant FIRST = Instant.parse("2020-01-10T12:00:00Z");

    private final RecordedVision vision = new RecordedVision()
            .at("2020-01-02T09:00:00Z", "a", propose(told("forslag", "2014-03-01")))
            .at("2020-01-03T09:00:00Z", "a", hold(told("struken", "2014-04-01")))
            .at("2020-01-04T09:00:00Z", "a", adopted("antagen", "2014-06-01", "Fullmäktige antar visionen."))
            .at("2020-02-01T09:00:00Z", "a", hold(told("sen", "2013-05-01")))
            .at("2020-02-02T09:00:00Z", "a", hold(told("ny", "2020-01-20")))
            .at("2020-02-03T09:00:00Z", "a", strike("strykning", "struken"))
            .at(
                    "2020-02-04T09:00:00Z",
                    "a",
                    correct(adopted("antagen", "2014-06-02", "Fullmäktige antar dokumentet.")));

    private static Act adopted(String entry, String day, String wording) {
        return new Act.AdoptVision(
                VISION,
                by(COUNCIL, told(entry, day)),
                new Decision(wording, "45", null),
                "Vision 2040",
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static Act correct(Act instead) {
        return new Act.CorrectEntry(
                VISION,
                told("rattelse", "2020-02-04"),
                instead.told().entry(),
                instead,
                CorrectionKind.TYPO,
                "fel dag");
    }

    private static Act strike(String id, String entry) {
        return new Act.AnnulEntry(VISION, told(id, "2020-02-03"), entry, "annat ärende");
    }

    private List<Difference> between(LocalDate one, @Nullable Instant knownOne, LocalDate other) {
        return new Comparison(vision.on(one, knownOne), vision.on(other, null), knownOne).differences();
    }

    @Test
    void what_came_in_later_about_an_earlier_day_is_changed_afterwards() {
        assertThat(between(TODAY, FIRST, TODAY))
                .extracting(d -> d.entry().id(), Difference::kind, Difference::afterwards)
                .containsExactlyInAnyOrder(
                        tuple("sen", Difference.Kind.ADDED, true),
                        tuple("ny", Difference.Kind.ADDED, false),
                        tuple("struken", Difference.Kind.GONE, true),
                        tuple("antagen", Difference.Kind.CHANGED, true));
    }

    @Test
    void a_struck_entry_brings_what_struck_it_and_a_corrected_one_its_fields() {
        List<Difference> all = between(TODAY, FIRST, TODAY);
        assertThat(all)
                .filteredOn(d -> d.entry().id().equals("struken"))
                .first()
                .satisfies(d -> assertThat(d.struck()).isNotNull());
        assertThat(all)
                .filteredOn(d -> d.entry().id().equals("antagen"))
                .flatExtracting(Difference::changes)
                .extracting("field")
                .containsExactlyInAnyOrder("occurred", "decision.wording");
    }

    @Test
    void another_day_by_the_same_knowledge_changes_nothing_afterwards() {
        assertThat(between(LocalDate.parse("2014-05-01"), null, LocalDate.parse("2014-06-02")))
                .extracting(d -> d.entry().id(), Difference::kind, Difference::afterwards)
                .containsExactly(tuple("antagen", Difference.Kind.ADDED, false));
    }

    @Test
    void the_useful_pairs_are_around_the_latest_decision_and_the_latest_correction() {
        List<ComparePair> pairs = ComparePair.of(vision.on(TODAY, null));
        assertThat(pairs.getFirst())
                .extracting(ComparePair::why, ComparePair::asOf, ComparePair::asOf2)
                .containsExactly(
                        ComparePair.Why.DECISION, LocalDate.parse("2014-06-01"), LocalDate.parse("2014-06-02"));
        assertThat(pairs.get(1))
                .extracting(ComparePair::why, ComparePair::knownAt, ComparePair::knownAt2)
                .containsExactly(
                        ComparePair.Why.CORRECTION,
                        Instant.parse("2020-02-04T08:59:59.999999Z"),
                        Instant.parse("2020-02-04T09:00:00Z"));
        assertThat(pairs.getLast().why()).isEqualTo(ComparePair.Why.YEAR);
        assertThat(ComparePair.of(new RecordedVision().on(TODAY, null)))
                .extracting(ComparePair::why)
                .containsExactly(ComparePair.Why.YEAR);
    }

    @Test
    void the_texts_are_of_proposals_and_versions_by_the_day_with_each_reading() {
        TextVersions texts = TextVersions.of(vision.on(TODAY, null), Lang.SWEDISH);
        assertThat(texts.all()).extracting(TextVersion::key).containsExactly("forslag", "antagen:0", "antagen");
        assertThat(texts.useful().orElseThrow())
                .extracting(p -> p.before().key(), p -> p.after().key())
                .containsExactly("forslag", "antagen");
        assertThat(new TextVersions.Pair(
                                texts.find("antagen:0").orElseThrow(),
                                texts.find("antagen").orElseThrow())
                        .difference()
                        .sections())
                .extracting(TextDifference.Section::heading, TextDifference.Section::kind)
                .containsExactly(
                        tuple("Titel", TextDifference.Kind.SAME),
                        tuple("Beslutets lydelse", TextDifference.Kind.CHANGED));
        assertThat(TextVersions.of(vision.on(LocalDate.parse("2014-05-01"), null), Lang.SWEDISH)
                        .all())
                .extracting(TextVersion::key)
                .containsExactly("forslag");
    }
}
