package se.rodatraden.views.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.command.NamedVision;
import se.rodatraden.vision.event.Fact;

/**
 * An index of which visions have ever named which others, by a link or as successor. Links taken back, struck or corrected are kept:
 * whether one applies on a day is read from the events.
 */
public final class LinkTable {
    /** One vision names another. */
    public record Row(String vision, String other, boolean standing) {}

    /** The types of event in which a vision can name another; a correction can add a name left out before. */
    public static final Set<String> NAMING = Set.of("document-linked", "vision-repealed", "entry-corrected");

    private static final String NEIGHBOURS = """
            select vision, other from views.links where vision = any(?) and (standing or ?)
            union
            select other, vision from views.links where other = any(?) and (standing or ?)
            """;

    private final JdbcTemplate jdbc;

    public LinkTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The visions named by the events, each once. */
    public static Collection<Row> rows(Collection<StoredEvent> events) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (StoredEvent e : events) {
            if (e.event() instanceof Fact fact) {
                for (NamedVision named : NamedVision.in(fact)) {
                    String other = named.vision().toString();
                    if (!other.equals(e.stream())) {
                        rows.merge(
                                e.stream() + " " + other,
                                new Row(e.stream(), other, named.standing()),
                                (a, b) -> a.standing ? a : b);
                    }
                }
            }
        }
        return rows.values();
    }

    public void add(Collection<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(
                """
                insert into views.links as l (vision, other, standing)
                select n.vision, n.other, bool_or(n.standing) from unnest(?, ?, ?) n (vision, other, standing)
                group by n.vision, n.other
                on conflict (vision, other) do update set standing = true where excluded.standing and not l.standing
                """,
                rows.stream().map(Row::vision).toArray(String[]::new),
                rows.stream().map(Row::other).toArray(String[]::new),
                rows.stream().map(Row::standing).toArray(Boolean[]::new));
    }

    /** All visions that this one names, or that name it. */
    List<String> neighbours(String vision) {
        return List.copyOf(neighbours(Set.of(vision), true).getOrDefault(vision, Set.of()));
    }

    /** For each of the visions, those connected by a link that can affect the standing of either. */
    public Map<String, Set<String>> standingNeighbours(Collection<String> visions) {
        return neighbours(visions, false);
    }

    private Map<String, Set<String>> neighbours(Collection<String> visions, boolean all) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        Object names = visions.toArray(String[]::new);
        jdbc.query(
                NEIGHBOURS,
                row -> {
                    found.computeIfAbsent(row.getString(1), _ -> new LinkedHashSet<>())
                            .add(row.getString(2));
                },
                names,
                all,
                names,
                all);
        return found;
    }

    /** The visions of a municipality. */
    public List<String> visionsOf(String municipality) {
        return new ArrayList<>(jdbc.queryForList(
                "select vision from views.visions where municipality = ? order by vision", String.class, municipality));
    }
}
