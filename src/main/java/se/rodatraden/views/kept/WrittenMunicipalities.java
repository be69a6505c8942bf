package se.rodatraden.views.kept;

import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.views.batch.Columns;
import se.rodatraden.views.batch.Statements;

/** Notes, with the rows of visions, that they have been written: what is kept of their municipalities does not hold any more. */
public final class WrittenMunicipalities {
    private WrittenMunicipalities() {}

    /** Adds what is to be noted to the statements that write the rows. */
    public static void add(Statements all, Stream<String> visions) {
        Columns municipalities = new Columns("text");
        visions.map(Municipality::codeOf).distinct().sorted().forEach(municipalities::row);
        all.add("""
                insert into view_changes as c (municipality, changes) select n, 1 from unnest(?) n
                on conflict (municipality) do update set changes = c.changes + 1
                """, municipalities);
    }

    /** Notes it at once. */
    public static void note(JdbcTemplate jdbc, String vision) {
        Statements all = new Statements();
        add(all, Stream.of(vision));
        all.run(jdbc);
    }
}
