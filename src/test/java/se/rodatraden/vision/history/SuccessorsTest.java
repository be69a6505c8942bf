package se.rodatraden.vision.history;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.vision.history.Telling.COUNCIL;
import static se.rodatraden.vision.history.Telling.NOW;
import static se.rodatraden.vision.history.Telling.by;
import static se.rodatraden.vision.history.Telling.date;
import static se.rodatraden.vision.history.Telling.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/** What another document's entries make of this one: it is superseded from the day, and as surely, as that one applies. */
class SuccessorsTest {
    private static final VisionId OLD = new VisionId("1382", "kustvision");
    private static final VisionId NEW = new VisionId("1382", "malbild");

    private final History old = history(OLD, "Kustvisionen", adopt("k", "2008-06-16", null));

    @Test
    void it_is_superseded_from_the_successors_first_day_and_neither_in_force_nor_repealed() {
        History next =
                history(NEW, "Målbilden", adopt("m", "2017-11-27", "2018-02-01"), link(Link.Relation.SUPERSEDES));
        assertThat(old(next, "2018-01-31")).containsExactly(Document.IN_FORCE);
        assertThat(old(next, "2018-02-01")).containsExactly(Document.SUPERSEDED);
        assertThat(old.known(around(next)).successors(LocalDate.parse("2018-02-01")))
                .containsExactly(new Successor(NEW, "Målbilden", true, true));
        assertThat(old.known(around(next)).successors(LocalDate.parse("2018-01-31")))
                .isEmpty();
    }

    @Test
    void the_decision_that_names_its_successor_replaces_it_and_does_not_repeal_it() {
        Act replaced = new Act.RepealVision(
                OLD, by(COUNCIL, told("b", "2017-11-27")), Decision.UNKNOWN, null, date("2018-02-01"), NEW);
        History was = history(OLD, "Kustvisionen", adopt("k", "2008-06-16", null), replaced);
        History next = history(NEW, "Målbilden", adopt("m", "2017-11-27", "2018-02-01"));
        assertThat(on(was, next, "2018-01-31")).containsExactly(Document.IN_FORCE);
        assertThat(on(was, next, "2018-02-01")).containsExactly(Document.SUPERSEDED);
    }

    @Test
    void a_predecessor_is_perhaps_replaced() {
        History next =
                history(NEW, "Målbilden", adopt("m", "2017-11-27", "2018-02-01"), link(Link.Relation.PREDECESSOR));
        assertThat(old(next, "2018-01-31")).containsExactly(Document.IN_FORCE);
        assertThat(old(next, "2018-02-01")).containsExactlyInAnyOrder(Document.IN_FORCE, Document.SUPERSEDED);
        assertThat(old.known(around(next)).successors(LocalDate.parse("2018-02-01")))
                .containsExactly(new Successor(NEW, "Målbilden", false, false));
    }

    @Test
    void within_a_season_of_which_the_day_is_not_known_both_are_possible() {
        History next = history(NEW, "Målbilden", adopt("m", "2017-23", null), link(Link.Relation.SUPERSEDES));
        assertThat(old(next, "2017-05-31")).containsExactly(Document.IN_FORCE);
        assertThat(old(next, "2017-10-10")).containsExactlyInAnyOrder(Document.IN_FORCE, Document.SUPERSEDED);
        assertThat(old(next, "2018-03-01")).containsExactly(Document.SUPERSEDED);
    }

    @Test
    void while_the_successors_adoption_is_stopped_or_annulled_the_old_one_applies() {
        Act m = adopt("m", "2017-11-27", null);
        Act stopped = new Act.GrantInhibition(NEW, told("i", "2018-01-15"), List.of("m"), LegalTelling.FIRST_COURT);
        Act annulled = new Act.DecideAppeal(
                NEW,
                told("d", "2018-06-04"),
                List.of("m"),
                LegalTelling.FIRST_COURT,
                AppealOutcome.ANNULLED,
                true,
                null);
        History next = history(
                NEW,
                "Målbilden",
                m,
                link(Link.Relation.SUPERSEDES),
                stopped,
                annulled,
                adopt("m2", "2019-02-25", null));
        assertThat(old(next, "2017-12-01")).containsExactly(Document.SUPERSEDED);
        assertThat(old(next, "2018-01-15")).containsExactly(Document.IN_FORCE);
        assertThat(old(next, "2018-06-04")).containsExactly(Document.IN_FORCE);
        assertThat(old(next, "2019-02-25")).containsExactly(Document.SUPERSEDED);
    }

    @Test
    void since_when_it_is_superseded_or_applies_again_is_the_day_that_made_it_so() {
        Act annulled = new Act.DecideAppeal(
                NEW,
                told("d", "2019-06-03"),
                List.of("m"),
                LegalTelling.FIRST_COURT,
                AppealOutcome.ANNULLED,
                true,
                null);
        History next = history(
                NEW, "Målbilden", adopt("m", "2017-11-27", "2018-02-01"), link(Link.Relation.SUPERSEDES), annulled);
        assertThat(since(next, "2018-01-31")).isEqualTo(date("2008-06-16"));
        assertThat(since(next, "2018-12-31")).isEqualTo(date("2018-02-01"));
        assertThat(since(next, "2020-01-01")).isEqualTo(date("2019-06-03"));
        assertThat(Situation.of(old.known(around(next)), LocalDate.parse("2020-01-01"), Telling.TODAY)
                        .alerts())
                .extracting(Alert::kind)
                .containsExactly(Alert.Kind.RESTORED);
    }

    private @Nullable FuzzyDate since(History next, String day) {
        return Situation.of(old.known(around(next)), LocalDate.parse(day), Telling.TODAY)
                .since();
    }

    @Test
    void what_is_only_proposed_or_was_taken_back_replaces_nothing() {
        Act proposed = Telling.propose(told("p", "2016-10-03"));
        assertThat(old(history(NEW, "Målbilden", proposed, link(Link.Relation.SUPERSEDES)), "2020-01-01"))
                .containsExactly(Document.IN_FORCE);
        Act unlinked = new Act.UnlinkDocument(NEW, told("bort", "2018-05-14"), "l", "Fel dokument.");
        History mistaken =
                history(NEW, "Målbilden", adopt("m", "2017-11-27", null), link(Link.Relation.SUPERSEDES), unlinked);
        assertThat(old(mistaken, "2018-05-14")).containsExactly(Document.IN_FORCE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Link.Relation.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUPERSEDES", "PREDECESSOR", "CONTINUED_IN"})
    void no_other_relation_replaces(Link.Relation relation) {
        History next = history(NEW, "Målbilden", adopt("m", "2017-11-27", null), link(relation));
        assertThat(old(next, "2020-01-01")).containsExactly(Document.IN_FORCE);
    }

    @ParameterizedTest
    @EnumSource(Link.Relation.class)
    void a_link_is_seen_from_both_ends(Link.Relation relation) {
        History next = history(NEW, "Målbilden", adopt("m", "2017-11-27", null), link(relation));
        assertThat(old.known(around(next)).connections()).singleElement().satisfies(c -> {
            assertThat(c.relation()).isEqualTo(relation);
            assertThat(c.incoming()).isTrue();
            assertThat(c.other()).isEqualTo(NEW);
            assertThat(c.title(LocalDate.parse("2018-01-01"))).isEqualTo("Målbilden");
        });
        assertThat(next.known(around(old)).connections()).singleElement().satisfies(c -> {
            assertThat(c.incoming()).isFalse();
            assertThat(c.other()).isEqualTo(OLD);
        });
    }

    private Set<Document> old(History next, String day) {
        return on(old, next, day);
    }

    private static Set<Document> on(History of, History other, String day) {
        return of.known(around(other)).on(LocalDate.parse(day)).possible().stream()
                .map(Standing.Possible::document)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Document.class)));
    }

    private static Surroundings around(History other) {
        return new Surroundings(Municipality.statutory("1382"), List.of(LinkedVision.of(other)));
    }

    private static Act adopt(String entry, String day, @Nullable String from) {
        return new Act.AdoptVision(
                NEW,
                by(COUNCIL, told(entry, day)),
                Decision.UNKNOWN,
                entry.equals("k") ? "Kustvisionen" : "Målbilden",
                null,
                from == null ? null : date(from),
                null,
                null,
                List.of(),
                null);
    }

    private static Act link(Link.Relation relation) {
        return new Act.LinkDocument(NEW, told("l", "2016-09-05"), new Link(relation, "Kustvisionen", OLD, null, null));
    }

    private static History history(VisionId id, String title, Act... acts) {
        List<Entry> entries = new ArrayList<>();
        for (Act act : acts) {
            entries.add(new Entry(entries.size() + 2L, NOW, Recording.fact(act, Telling.noted(act.told()))));
        }
        return new History(new VisionEvent.VisionRegistered(id, title, DocumentKind.VISION, null), NOW, entries);
    }
}
