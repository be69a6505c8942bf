package se.rodatraden.views.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.views.snapshots.SnapshotJson;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.InForce;
import se.rodatraden.vision.situation.Watch;
import se.rodatraden.vision.value.VisionId;

/** The documents that applied in a municipality on each day, from the rows of the register, as known at a time. */
public final class MunicipalDocuments {
    private final JdbcTemplate jdbc;

    public MunicipalDocuments(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * For each kind of document that has ever applied, by the name of the kind.
     *
     * @param knownAt null means now
     */
    public Map<DocumentKind, InForce> byKind(String municipality, @Nullable Instant knownAt) {
        List<InForce.Span> spans = spans(municipality, knownAt);
        Map<DocumentKind, InForce> all = new LinkedHashMap<>();
        spans.stream()
                .map(InForce.Span::kind)
                .distinct()
                .sorted(java.util.Comparator.comparing(DocumentKind::name))
                .forEach(kind -> all.put(kind, InForce.of(spans, kind)));
        return all;
    }

    /** For one kind of document. */
    public InForce of(String municipality, DocumentKind kind, @Nullable Instant knownAt) {
        return InForce.of(spans(municipality, knownAt), kind);
    }

    private List<InForce.Span> spans(String municipality, @Nullable Instant knownAt) {
        List<Object> values = new ArrayList<>(List.of(municipality));
        if (knownAt != null) {
            values.add(knownAt.atOffset(ZoneOffset.UTC));
            values.add(knownAt.atOffset(ZoneOffset.UTC));
        }
        return jdbc.query(
                """
                select o.vision, lower(o.valid), upper(o.valid), o.snapshot::text
                from views.visions v join views.register o on o.vision = v.vision
                where v.municipality = ? and o.states && '{IN_FORCE,OBSOLETE_ASSERTED}' and %s
                order by o.vision, lower(o.valid) nulls first
                """.formatted(knownAt == null ? "upper_inf(o.known)" : "o.known @> ? and v.registered <= ?"),
                (row, _) -> {
                    LocalDate upper = row.getObject(3, LocalDate.class);
                    return span(
                            VisionId.parse(row.getString(1)),
                            row.getObject(2, LocalDate.class),
                            upper == null ? null : upper.minusDays(1),
                            SnapshotJson.read(row, 4));
                },
                values.toArray());
    }

    private static InForce.Span span(
            VisionId vision, @Nullable LocalDate from, @Nullable LocalDate to, Snapshot snapshot) {
        LocalDate looksTo = snapshot.watches().stream()
                .filter(w -> w.kind() == Alert.Kind.TITLE_YEAR_PASSED)
                .map(Watch::lastDay)
                .findFirst()
                .orElse(null);
        return new InForce.Span(
                from,
                to,
                snapshot.kind(),
                InForce.Applies.of(
                        vision,
                        snapshot.title(),
                        snapshot.possible(),
                        snapshot.allOrdersTried(),
                        snapshot.partly(),
                        looksTo));
    }
}
