package se.rodatraden.views.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.kept.Kept;
import se.rodatraden.views.overview.Overview.LastRecorded;
import se.rodatraden.views.overview.Overview.OfMunicipality;
import se.rodatraden.views.overview.Overview.Overdue;
import se.rodatraden.views.register.MunicipalityCard;
import se.rodatraden.views.register.Register;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.value.VisionId;

/** Computes the overview; the last one is cached until something is recorded or the day changes. */
public final class Overviews implements HeldTexts {
    private static final String LAST = """
            select distinct on (municipality) vision, title, position, recorded_at from views.visions
            order by municipality, position desc
            """;

    private static final String OVERDUE = """
            select o.vision, o.snapshot ->> 'title', w ->> 'kind', (w ->> 'lastDay')::date
            from views.register o cross join lateral json_array_elements(o.snapshot -> 'watches') w
            where upper_inf(o.known) and o.valid @> ? and o.watched < ?
                and w ->> 'kind' = any (?) and (w ->> 'lastDay')::date < ?
            order by 4, 1
            """;

    private static final List<Alert.Kind> COUNTED =
            List.of(Alert.Kind.ANSWERS_OVERDUE, Alert.Kind.NOT_TAKEN_UP, Alert.Kind.DEFERRED_DATE_PASSED);

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final Register register;
    private final Kept<Overview> kept = new Kept<>();

    public Overviews(JdbcTemplate jdbc, EventLog log, Register register) {
        this.jdbc = jdbc;
        this.log = log;
        this.register = register;
    }

    @Override
    public void forgetTexts() {
        kept.clear();
    }

    /** The overview on a day, as known now. */
    public Overview on(LocalDate day) {
        long position = register.position();
        return kept.get(position, day, () -> read(day, position));
    }

    private Overview read(LocalDate day, long position) {
        List<Overdue> overdue = overdue(day);
        Map<String, LastRecorded> recorded = recorded();
        List<OfMunicipality> municipalities = register.municipalities().stream()
                .flatMap(card -> Stream.ofNullable(recorded.get(card.code())).map(last -> of(card, last, overdue)))
                .sorted(Comparator.comparing((OfMunicipality m) -> m.last().recordedAt())
                        .reversed())
                .toList();
        return new Overview(
                day,
                position,
                municipalities,
                overdue.stream().filter(o -> Overview.isRemiss(o.kind())).toList(),
                overdue.stream().filter(o -> !Overview.isRemiss(o.kind())).toList());
    }

    private static OfMunicipality of(MunicipalityCard card, LastRecorded last, List<Overdue> overdue) {
        List<Overdue> own = overdue.stream()
                .filter(o -> o.vision().municipality().equals(card.code()))
                .toList();
        return new OfMunicipality(
                card.code(),
                Municipalities.name(card.code()).orElse(card.code()),
                card.visions(),
                last,
                visions(own.stream().filter(o -> Overview.isRemiss(o.kind()))),
                visions(own.stream().filter(o -> !Overview.isRemiss(o.kind()))));
    }

    private static int visions(Stream<Overdue> overdue) {
        return (int) overdue.map(Overdue::vision).distinct().count();
    }

    private record Row(VisionId vision, String title, long position, Instant recordedAt) {}

    /** The last recorded event of each municipality, by code. */
    private Map<String, LastRecorded> recorded() {
        List<Row> rows = jdbc.query(
                LAST,
                (row, _) -> new Row(
                        VisionId.parse(row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()));
        Map<Long, StoredEvent> events = log.at(rows.stream().map(Row::position).toList()).stream()
                .collect(Collectors.toMap(StoredEvent::position, Function.identity()));
        return rows.stream()
                .collect(Collectors.toMap(
                        r -> Municipality.codeOf(r.vision.toString()),
                        r -> new LastRecorded(r.vision, r.title, event(events.get(r.position)), r.recordedAt)));
    }

    private static @Nullable VisionEvent event(@Nullable StoredEvent event) {
        return event != null && event.event() instanceof VisionEvent of ? of : null;
    }

    private List<Overdue> overdue(LocalDate day) {
        String[] kinds = COUNTED.stream().map(Alert.Kind::name).toArray(String[]::new);
        return new ArrayList<>(jdbc.query(
                OVERDUE,
                (row, _) -> new Overdue(
                        VisionId.parse(row.getString(1)),
                        row.getString(2),
                        Alert.Kind.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class)),
                day,
                day,
                kinds,
                day));
    }
}
