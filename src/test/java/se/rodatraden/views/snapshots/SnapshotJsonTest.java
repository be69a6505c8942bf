package se.rodatraden.views.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.store.Json;
import se.rodatraden.store.RandomVision;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Season;
import se.rodatraden.views.Alvesta;
import se.rodatraden.views.reading.Histories;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.rows.Snapshots;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/** A snapshot is stored without what follows from the rest of it, and read again without loss. */
class SnapshotJsonTest {
    private static final Addressee COMMITTEE = new Addressee("mbn", BodyKind.COMMITTEE, "Miljö- och byggnämnden");

    @Test
    void what_is_read_is_what_was_written() {
        Set<Snapshot> snapshots = new LinkedHashSet<>(snapshots(Alvesta.history()));
        for (int seed = 0; seed < 60; seed++) {
            VisionId id = new VisionId("0764", "slumpad-" + seed);
            Histories.of(RandomVision.events(id, seed, 25))
                    .map(SnapshotJsonTest::snapshots)
                    .ifPresent(snapshots::addAll);
        }

        assertThat(snapshots)
                .hasSizeGreaterThan(300)
                .anyMatch(s -> !s.asked().isEmpty())
                .anyMatch(s -> s.dated().size() > 1);
        for (Snapshot snapshot : snapshots) {
            String before = Json.mapper().writeValueAsString(snapshot);
            String written = SnapshotJson.write(snapshot);

            assertThat(SnapshotJson.read(written)).isEqualTo(snapshot);
            assertThat(SnapshotJson.read(before)).as("the form before").isEqualTo(snapshot);
            assertThat(SnapshotJson.rewritten(before)).isEqualTo(written);
            assertThat(SnapshotJson.rewritten(written)).isEqualTo(written);
            assertThat(written).hasSizeLessThan(before.length());
        }
    }

    /** A season's bounds may be local, and words are a source's own: neither follows from the EDTF text. */
    @Test
    void a_date_keeps_its_words_and_local_bounds() {
        LocalDate first = LocalDate.of(2014, 2, 15);
        List<FuzzyDate> dates = List.of(
                FuzzyDate.season(2014, Season.SPRING, first, LocalDate.of(2014, 5, 20)),
                FuzzyDate.parse("2014-06").labelled("i början av sommaren"),
                FuzzyDate.unknown(),
                FuzzyDate.unknown().labelled("efter valet"),
                FuzzyDate.parse("XXXX-04-03"),
                FuzzyDate.parse("2018?-04"),
                FuzzyDate.parse("2014-06~/.."),
                FuzzyDate.before(first),
                FuzzyDate.between(first, first.plusDays(3)));
        for (FuzzyDate date : dates) {
            Asked asked = new Asked(COMMITTEE, List.of(), 1, "e1", date, null, null, false);

            assertThat(again(asked)).isEqualTo(asked);
        }
    }

    @Test
    void who_is_to_answer_is_left_out_only_where_it_is_the_addressee_itself() {
        BodyRef itself = new BodyRef(null, COMMITTEE.kind(), COMMITTEE.name());
        BodyRef successor = new BodyRef("sbn", BodyKind.COMMITTEE, "Samhällsbyggnadsnämnden");
        for (List<BodyRef> bodies :
                List.of(List.<BodyRef>of(), List.of(itself), List.of(successor), List.of(itself, successor))) {
            Asked asked = new Asked(COMMITTEE, bodies, 2, "e1", null, "e2", "e3", true);

            assertThat(again(asked)).isEqualTo(asked);
            assertThat(SnapshotJson.write(with(asked)).contains("\"bodies\"")).isEqualTo(bodies.contains(successor));
        }
    }

    private static Asked again(Asked asked) {
        return SnapshotJson.read(SnapshotJson.write(with(asked))).asked().getFirst();
    }

    private static Snapshot with(Asked asked) {
        Snapshot s = snapshots(Alvesta.history()).getFirst();
        return new Snapshot(
                s.title(),
                s.kind(),
                s.beforeRecord(),
                s.possible(),
                s.allOrdersTried(),
                s.validityPresumed(),
                s.adopted(),
                s.proposed(),
                s.since(),
                s.documentSince(),
                s.matterSince(),
                s.holder(),
                s.waiting(),
                s.steps(),
                s.watches(),
                s.why(),
                s.successors(),
                s.freshness(),
                s.sv(),
                s.en(),
                s.partly(),
                List.of(asked),
                s.dnr(),
                s.terms(),
                List.of());
    }

    private static List<Snapshot> snapshots(History history) {
        Known known = history.known();
        Set<LocalDate> days = new TreeSet<>(Set.of(LocalDate.of(1990, 1, 1), LocalDate.of(2030, 1, 1)));
        known.placed().stream().map(Placed::latest).forEach(days::add);
        return days.stream()
                .map(day -> Snapshots.snapshot(history.registered(), known, day))
                .toList();
    }
}
