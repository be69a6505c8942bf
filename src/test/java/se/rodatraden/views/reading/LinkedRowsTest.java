package se.rodatraden.views.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.RunningProduct;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.Receipt;
import se.rodatraden.commands.Request;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.register.MunicipalDocuments;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.views.rows.Snapshots;
import se.rodatraden.views.snapshots.SnapshotJson;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Timeline;
import se.rodatraden.vision.situation.InForce;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.VisionId;

/** Small municipalities made up at random: what the register's rows say for every day and time is a fresh fold of everything. */
@RunningProduct
class LinkedRowsTest {
    private static final int VISIONS = 5;
    private static final List<String> DATES = List.of(
            "2011-05-30",
            "2014-21",
            "2014-06",
            "2016",
            "2016-03-01",
            "2018-11-26",
            "2019-07-01",
            "2021-24",
            "../2013-12-31");

    @Autowired
    private Commands commands;

    @Autowired
    private EventLog log;

    @Autowired
    private Progress progress;

    @Autowired
    private Rebuild rebuild;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private MunicipalDocuments documents;

    @Autowired
    private JdbcTemplate jdbc;

    /** One municipality, filled by a sequence of numbers; the same seed tells the same. */
    private final class Made {
        private final String code;
        private final Random random;
        private final List<VisionId> visions;
        private final List<List<String>> adoptions;
        private final List<List<String>> links;
        private int entries;

        Made(String code, long seed) {
            this.code = code;
            this.random = new Random(seed);
            visions = IntStream.range(0, VISIONS)
                    .mapToObj(i -> new VisionId(code, "v" + i + "-" + seed))
                    .toList();
            adoptions = Stream.generate(ArrayList<String>::new)
                    .limit(VISIONS)
                    .<List<String>>map(l -> l)
                    .toList();
            links = Stream.generate(ArrayList<String>::new)
                    .limit(VISIONS)
                    .<List<String>>map(l -> l)
                    .toList();
        }

        void fill(int acts) {
            for (String body : List.of("fn", "kn", "un")) {
                municipal(new MunicipalAct.EstablishBody(
                        code, entered(), body, BodyKind.COMMITTEE, "nämnd " + body, FuzzyDate.parse("2007-01-01")));
            }
            visions.forEach(id -> commands.send(
                    new VisionCommand.RegisterVision(id, "Vision " + id.name(), DocumentKind.VISION, null),
                    Request.by("test")));
            for (int i = 0; i < acts; i++) {
                if (i == acts / 2) {
                    municipal(new MunicipalAct.MergeBodies(
                            code, entered(), List.of("fn", "kn"), "un", FuzzyDate.parse("2019-01-01")));
                }
                act(random.nextInt(VISIONS));
            }
            // Follows everything before it, since a municipality's events are followed in their order.
            commands.send(held(visions.getFirst()), Request.by("test"));
            StoredEvent last = log.stream(visions.getFirst().toString()).getLast();
            assertThat(progress.await(visions.getFirst(), last.position(), Duration.ofSeconds(30)))
                    .isTrue();
        }

        private void act(int v) {
            VisionId id = visions.get(v);
            String entry = "e" + entries++;
            VisionId other = visions.get(random.nextInt(VISIONS));
            List<String> adopted = adoptions.get(v);
            switch (random.nextInt(9)) {
                case 0, 1 -> {
                    adopted.add(entry);
                    commands.send(
                            new Act.AdoptVision(
                                    id,
                                    told(entry),
                                    Decision.UNKNOWN,
                                    "Antagen " + entry,
                                    null,
                                    random.nextBoolean() ? date() : null,
                                    random.nextInt(4) == 0 ? FuzzyDate.parse("2022-12-31") : null,
                                    null,
                                    List.of(),
                                    null),
                            Request.by("test"));
                }
                case 2, 3 -> {
                    Link.Relation relation = List.of(
                                    Link.Relation.SUPERSEDES,
                                    Link.Relation.PREDECESSOR,
                                    Link.Relation.CONTINUED_IN,
                                    Link.Relation.BASED_ON)
                            .get(random.nextInt(4));
                    links.get(v).add(entry);
                    commands.send(
                            new Act.LinkDocument(id, told(entry), new Link(relation, "Vision", other, null, null)),
                            Request.by("test"));
                }
                case 4 -> {
                    if (!links.get(v).isEmpty()) {
                        commands.send(
                                new Act.UnlinkDocument(
                                        id, told(entry), links.get(v).removeLast(), "Misstag."),
                                Request.by("test"));
                    }
                }
                case 5 -> {
                    if (!adopted.isEmpty()) {
                        commands.send(
                                new Act.DecideAppeal(
                                        id,
                                        told(entry),
                                        List.of(adopted.get(random.nextInt(adopted.size()))),
                                        null,
                                        AppealOutcome.ANNULLED,
                                        random.nextBoolean(),
                                        null),
                                Request.by("test"));
                    }
                }
                case 6 ->
                    commands.send(
                            new Act.RepealVision(
                                    id,
                                    told(entry),
                                    Decision.UNKNOWN,
                                    null,
                                    random.nextBoolean() ? date() : null,
                                    random.nextBoolean() || other.equals(id) ? null : other),
                            Request.by("test"));
                case 7 ->
                    commands.send(
                            new Act.CommissionVision(
                                    id, told(entry), List.of(), new BodyRef("fn", BodyKind.COMMITTEE, "nämnd fn")),
                            Request.by("test"));
                default -> commands.send(held(id), Request.by("test"));
            }
        }

        private Act held(VisionId id) {
            return new Act.StartWork(id, told("e" + entries++), "Arbete");
        }

        private void municipal(MunicipalAct act) {
            commands.send(act, Request.by("test"));
        }

        private MunicipalMetadata entered() {
            return new MunicipalMetadata(
                    "m" + entries++, FuzzyDate.parse("2006-12-01"), null, List.of(), null, true, "Påhittat.");
        }

        private FuzzyDate date() {
            return FuzzyDate.parse(DATES.get(random.nextInt(DATES.size())));
        }

        private EventMetadata told(String entry) {
            return LinkedRowsTest.told(entry, date());
        }

        /** Every moment at which anything of the municipality was recorded. */
        NavigableSet<Instant> times() {
            NavigableSet<Instant> times = new TreeSet<>();
            Stream.concat(visions.stream().map(VisionId::toString), Stream.of(Municipality.stream(code)))
                    .flatMap(s -> log.stream(s).stream())
                    .map(StoredEvent::recordedAt)
                    .forEach(times::add);
            return times;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_rows_of_every_day_and_time_are_a_fresh_fold(long seed) {
        Made made = new Made(List.of("2260", "2262", "2280").get((int) seed - 1), seed);
        made.fill(30);
        int compared = 0;
        for (VisionId id : made.visions) {
            for (Instant time : made.times()) {
                compared += compare(id, time);
            }
        }
        assertThat(compared).isGreaterThan(1000);
        applies(made);
        List<@Nullable String> followed = rows(made.code);
        rebuild.run();
        assertThat(rows(made.code)).isEqualTo(followed);
    }

    private int compare(VisionId id, Instant time) {
        History history = Histories.of(log.stream(id.toString())).orElseThrow();
        if (history.registeredAt().isAfter(time)) {
            return 0;
        }
        Known known = history.at(time).known(neighbours.of(id, time));
        NavigableSet<LocalDate> days = new TreeSet<>(known.outerDays());
        known.timeline().periods().stream()
                .map(Timeline.Period::from)
                .filter(Objects::nonNull)
                .forEach(days::add);
        known.placed().stream().map(Placed::latest).forEach(days::add);
        days.add(LocalDate.of(1990, 1, 1));
        days.add(LocalDate.of(2030, 1, 1));
        for (LocalDate day : days) {
            List<@Nullable String> kept = jdbc.queryForList(
                    "select snapshot::text from views.register where vision = ? and valid @> ? and known @> ?",
                    String.class,
                    id.toString(),
                    day,
                    OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
            assertThat(kept)
                    .as("%s on %s known at %s", id, day, time)
                    .containsExactly(SnapshotJson.write(Snapshots.snapshot(history.registered(), known, day)));
        }
        return days.size();
    }

    /** What applied, read from the rows, is what the pure core says of all visions together. */
    private void applies(Made made) {
        List<InForce.Span> spans = neighbours.all(made.code, null).stream()
                .flatMap(m -> InForce.spans(m.history().registered(), m.known()).stream())
                .toList();
        InForce folded = InForce.of(spans, DocumentKind.VISION);
        InForce kept = documents.of(made.code, DocumentKind.VISION, null);
        for (InForce.Period p : folded.periods()) {
            LocalDate day = p.from() != null ? p.from() : LocalDate.of(1900, 1, 1);
            assertThat(kept.on(day).documents()).as("on %s", day).isEqualTo(p.documents());
        }
    }

    private List<@Nullable String> rows(String municipality) {
        return jdbc.queryForList("""
                select concat_ws('|', vision, valid, known, states, snapshot) from views.register
                where vision like ? order by 1
                """, String.class, municipality + "/%");
    }

    @Test
    void a_link_that_can_hardly_be_meant_is_recorded_and_told_to_the_sender() {
        VisionId a = new VisionId("2281", "a");
        VisionId b = new VisionId("2281", "b");
        VisionId c = new VisionId("2281", "c");
        assertThat(told(adopted(a))).isEmpty();
        assertThat(told(linked(a, "sjalv", a))).contains("W-51");
        assertThat(told(adopted(b))).isEmpty();
        assertThat(told(linked(b, "ersatter-a", a))).isEmpty();
        assertThat(told(linked(a, "ersatter-b", b))).contains("W-53");
        assertThat(told(linked(b, "ersatter-c", c))).contains("W-52");
        assertThat(told(adopted(c))).isEmpty();
        assertThat(told(linked(c, "ersatter-a-ocksa", a))).contains("W-54");
        StoredEvent last = log.stream(c.toString()).getLast();
        assertThat(progress.await(c, last.position(), Duration.ofSeconds(30))).isTrue();
        for (VisionId id : List.of(a, b, c)) {
            assertThat(compare(id, last.recordedAt())).isPositive();
        }
    }

    private static List<String> told(Receipt receipt) {
        return receipt.deviations().stream()
                .map(Deviation::rule)
                .filter(r -> r.startsWith("W-5"))
                .toList();
    }

    private Receipt adopted(VisionId id) {
        Act adoption = new Act.AdoptVision(
                id, told("antas"), Decision.UNKNOWN, "Vision " + id.name(), null, null, null, null, List.of(), null);
        return commands.send(
                new VisionCommand.RecordHistory(
                        id,
                        new VisionCommand.RegisterVision(id, "Vision " + id.name(), DocumentKind.VISION, null),
                        List.of(adoption)),
                Request.by("test"));
    }

    private Receipt linked(VisionId id, String entry, VisionId to) {
        Receipt receipt = commands.send(
                new Act.LinkDocument(id, told(entry), new Link(Link.Relation.SUPERSEDES, "Annan", to, null, null)),
                Request.by("test"));
        StoredEvent last = log.stream(id.toString()).getLast();
        assertThat(progress.await(id, last.position(), Duration.ofSeconds(30))).isTrue();
        return receipt;
    }

    private static EventMetadata told(String entry) {
        return told(entry, FuzzyDate.parse("2019-02-25"));
    }

    private static EventMetadata told(String entry, FuzzyDate occurred) {
        return new EventMetadata(
                entry,
                occurred,
                Certainty.STATED,
                new BodyRef(null, BodyKind.COUNCIL, "kommunfullmäktige"),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                true,
                "Påhittat.");
    }
}
