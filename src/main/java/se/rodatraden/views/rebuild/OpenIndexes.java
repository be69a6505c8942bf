package se.rodatraden.views.rebuild;

import org.springframework.jdbc.core.JdbcTemplate;

/** Indexes for finding what is awaited or has a date among the rows of a day. Tables that an earlier version has filled lack them. */
final class OpenIndexes {
    private static final String LACKING = """
            select count(*) < 2 from pg_class
            where relnamespace = ?::regnamespace and relname in ('register_due', 'register_dated')
            """;

    private OpenIndexes() {}

    /** Adds them if one is lacking; writers of the tables wait meanwhile. False if none was. */
    static boolean addTo(String schema, JdbcTemplate jdbc) {
        if (!Boolean.TRUE.equals(jdbc.queryForObject(LACKING, Boolean.class, schema))) {
            return false;
        }
        jdbc.execute("""
                create index if not exists register_due on %1$s.register using gist (valid)
                    where upper_inf(known) and due is not null;
                create index if not exists register_dated on %1$s.register (dated)
                    where upper_inf(known) and dated is not null
                """.formatted(schema));
        return true;
    }
}
