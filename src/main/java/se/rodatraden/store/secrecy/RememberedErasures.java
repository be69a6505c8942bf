package se.rodatraden.store.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.store.cipher.SecretFile;

/**
 * Which texts have been erased, remembered in a file beside the key of confidential texts: a backup of the database from before an erasure has the
 * text, and knows nothing of the erasure (ADR 0067). A line is the id of an event, a tab, and which entry it is and by which decision it was
 * erased; there is no text in it.
 */
public final class RememberedErasures {
    private static final Logger log = LoggerFactory.getLogger(RememberedErasures.class);

    private static final String ERASED = """
            select e.event_id::text, translate(
                e.stream || ', entry ' || (r.said ->> 'entry') || ', erased by a decision of ' || (r.said #>> '{decision,body,name}')
                    || ' of ' || (r.said #>> '{decision,date}')
                    || coalesce(', ' || (r.said #>> '{decision,dnr}'), '') || coalesce(', ' || (r.said #>> '{decision,provision}'), ''),
                E'\\t\\r\\n', '   ')
            from erased_texts t join events e using (position)
                cross join lateral (select convert_from(d.payload, 'UTF8')::jsonb as said from events d where d.position = t.erasure) r
            """;
    private static final String THERE = """
            select e.event_id::text from events e
            where e.event_id = any (?::uuid[]) and not exists (select from erased_texts t where t.position = e.position)
            """;

    private final Path file;
    private final JdbcTemplate jdbc;
    private long known = -1;
    private volatile List<String> undone = List.of();

    public RememberedErasures(Path file, JdbcTemplate jdbc) {
        this.file = file;
        this.jdbc = jdbc;
    }

    /**
     * Remembers what the database says is erased, and looks whether it has a text that is remembered as erased. Called when what is to be erased
     * in the database has been.
     */
    public synchronized void compare() {
        Long count = jdbc.queryForObject("select count(*) from erased_texts", Long.class);
        if (count == null || count == known) {
            return;
        }
        Map<String, String> remembered = read();
        Map<String, String> all = new TreeMap<>(remembered);
        jdbc.query(ERASED, row -> {
            all.putIfAbsent(row.getString(1), row.getString(2));
        });
        if (all.size() > remembered.size()) {
            write(all);
        }
        Set<String> there = new HashSet<>(jdbc.query(
                THERE, (row, _) -> row.getString(1), (Object) all.keySet().toArray(String[]::new)));
        tell(all.entrySet().stream()
                .filter(one -> there.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .sorted()
                .toList());
        known = count;
    }

    private void tell(List<String> found) {
        if (!found.isEmpty() && !found.equals(undone)) {
            log.error(
                    "a backup from before erasures seems to be in the place of the database: the texts of {} entries are there again. Erase them"
                            + " again by the same decisions (src/docs/erasure.md): {}",
                    found.size(),
                    String.join("; ", found));
        }
        undone = found;
    }

    /** The entries whose texts have been erased and are in the database again, each with the decision. */
    public List<String> undone() {
        return undone;
    }

    private Map<String, String> read() {
        try {
            return Files.isRegularFile(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.contains("\t"))
                            .collect(Collectors.toMap(
                                    line -> line.substring(0, line.indexOf('\t')),
                                    line -> line.substring(line.indexOf('\t') + 1),
                                    (first, _) -> first))
                    : Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of erased texts, " + file, e);
        }
    }

    /** Where it cannot be written, as beside a mounted secret, that is said at each erasure. */
    private void write(Map<String, String> all) {
        try {
            SecretFile.write(
                    file,
                    all.entrySet().stream()
                            .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            log.warn(
                    "cannot write {}: a backup from before these erasures will not be noticed: {}", file, e.toString());
        }
    }
}
