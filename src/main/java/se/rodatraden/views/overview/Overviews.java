package se.rodatraden.views.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.views.kept.KeptByMunicipality;
import se.rodatraden.views.kept.OneSnapshot;
import se.rodatraden.views.kept.ViewChanges;
import se.rodatraden.views.overview.Overview.LastRecorded;
import se.rodatraden.views.overview.Overview.OfMunicipality;
import se.rodatraden.views.overview.Overview.Overdue;
import se.rodatraden.views.register.MunicipalityCard;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.Totals;
import se.rodatraden.views.rows.RowOfDay;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.value.VisionId;

/**
 * Computes the overview from what is kept of each municipality, which is read again when its rows have been written; the last overview
 * is kept until something is recorded or the day changes.
 */
public final class Overviews implements HeldTexts {
    /** All that is counted is awaited, and so among what {@code due} is the first of: found by its index among the rows of the day. */
    private static final String OVERDUE = """
            select o.vision, o.snapshot ->> 'title', w ->> 'kind', (w ->> 'lastDay')::date
            from %s cross join lateral json_array_elements(o.snapshot -> 'watches') w
            where o.due < ? and w ->> 'kind' = any (?) and (w ->> 'lastDay')::date < ?
            """;

    static final String OF_ALL = OVERDUE.formatted("""
            (select vision, snapshot, due from views.register
                where valid @> ? and upper_inf(known) and due is not null) o
            """);

    private static final String OF_SOME = OVERDUE.formatted(
                    "views.visions v" + RowOfDay.JOIN.formatted("o.vision, o.snapshot, o.due", "upper_inf(o.known)"))
            + " and v.municipality = any (?) and " + RowOfDay.REACHES;

    private static final List<Alert.Kind> COUNTED =
            List.of(Alert.Kind.ANSWERS_OVERDUE, Alert.Kind.NOT_TAKEN_UP, Alert.Kind.DEFERRED_DATE_PASSED);

    private static final Comparator<Overdue> OLDEST_FIRST =
            Comparator.comparing(Overdue::lastDay).thenComparing(o -> o.vision().toString());

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final Register register;
    private final OneSnapshot snapshot;
    private final KeptByMunicipality<LocalDate, List<Overdue>> overdue = new KeptByMunicipality<>(2, this::overdue);
    private volatile @Nullable Made last;

    /** An overview with all that it was made from. */
    private record Made(
            Map<String, Totals.Total> totals,
            Map<String, List<Overdue>> overdue,
            Map<Totals.Last, LastRecorded> recorded,
            Overview overview) {}

    public Overviews(JdbcTemplate jdbc, EventLog log, Register register) {
        this.jdbc = jdbc;
        this.log = log;
        this.register = register;
        this.snapshot = new OneSnapshot(jdbc);
    }

    @Override
    public void forgetTexts() {
        overdue.clear();
        last = null;
    }

    /** The overview on a day, as known now. */
    public Overview on(LocalDate day) {
        return snapshot.read(now -> on(day, now));
    }

    private Overview on(LocalDate day, ViewChanges now) {
        Map<String, Totals.Total> totals = register.totals(now);
        Map<String, List<Overdue>> passed = overdue.all(day, now);
        Made made = last;
        if (made == null
                || !made.overview.day().equals(day)
                || !made.totals.equals(totals)
                || !made.overdue.equals(passed)) {
            Map<Totals.Last, LastRecorded> recorded = recorded(totals, made == null ? Map.of() : made.recorded);
            made = new Made(totals, passed, recorded, made(day, now, totals, passed, recorded));
            last = made;
        }
        return made.overview;
    }

    private Overview made(
            LocalDate day,
            ViewChanges now,
            Map<String, Totals.Total> totals,
            Map<String, List<Overdue>> passed,
            Map<Totals.Last, LastRecorded> recorded) {
        List<OfMunicipality> municipalities = register.municipalities(now).stream()
                .map(card -> of(
                        card,
                        Objects.requireNonNull(recorded.get(
                                Objects.requireNonNull(totals.get(card.code())).last())),
                        passed.getOrDefault(card.code(), List.of())))
                .sorted(Comparator.comparing((OfMunicipality m) -> m.last().recordedAt())
                        .reversed())
                .toList();
        List<Overdue> all = passed.values().stream()
                .flatMap(List::stream)
                .sorted(OLDEST_FIRST)
                .toList();
        return new Overview(
                day,
                totals.values().stream()
                        .mapToLong(t -> t.last().position())
                        .max()
                        .orElse(0),
                municipalities,
                all.stream().filter(o -> Overview.isRemiss(o.kind())).toList(),
                all.stream().filter(o -> !Overview.isRemiss(o.kind())).toList());
    }

    private static OfMunicipality of(MunicipalityCard card, LastRecorded last, List<Overdue> own) {
        return new OfMunicipality(
                card.code(),
                card.name(),
                card.visions(),
                last,
                visions(own.stream().filter(o -> Overview.isRemiss(o.kind()))),
                visions(own.stream().filter(o -> !Overview.isRemiss(o.kind()))));
    }

    private static int visions(Stream<Overdue> overdue) {
        return (int) overdue.map(Overdue::vision).distinct().count();
    }

    /** The last recorded events; only those that were not read before are. */
    private Map<Totals.Last, LastRecorded> recorded(
            Map<String, Totals.Total> totals, Map<Totals.Last, LastRecorded> before) {
        List<Long> unread = totals.values().stream()
                .map(Totals.Total::last)
                .filter(l -> !before.containsKey(l))
                .map(Totals.Last::position)
                .toList();
        Map<Long, StoredEvent> events = unread.isEmpty()
                ? Map.of()
                : log.at(unread).stream().collect(Collectors.toMap(StoredEvent::position, Function.identity()));
        return totals.values().stream()
                .map(Totals.Total::last)
                .collect(Collectors.toMap(
                        Function.identity(),
                        l -> Objects.requireNonNullElseGet(
                                before.get(l), () -> recorded(l, events.get(l.position())))));
    }

    private static LastRecorded recorded(Totals.Last last, @Nullable StoredEvent event) {
        return new LastRecorded(
                VisionId.parse(last.vision()),
                last.title(),
                event != null && event.event() instanceof VisionEvent of ? of : null,
                last.recordedAt());
    }

    private Map<String, List<Overdue>> overdue(LocalDate day, @Nullable Set<String> municipalities) {
        String[] kinds = COUNTED.stream().map(Alert.Kind::name).toArray(String[]::new);
        List<Object> values = new ArrayList<>(List.of(day, day, kinds, day));
        if (municipalities != null) {
            values.add(municipalities.stream().sorted().toArray(String[]::new));
            values.add(day);
        }
        return jdbc
                .query(
                        municipalities == null ? OF_ALL : OF_SOME,
                        (row, _) -> new Overdue(
                                VisionId.parse(row.getString(1)),
                                row.getString(2),
                                Alert.Kind.valueOf(row.getString(3)),
                                row.getObject(4, LocalDate.class)),
                        values.toArray())
                .stream()
                .collect(Collectors.groupingBy(o -> o.vision().municipality()));
    }
}
