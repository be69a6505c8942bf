package se.rodatraden.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a text is in the tests' PostgreSQL: in which rows of a database, and in which files of the server. */
public final class DatabaseFiles {
    private static final Path DOCUMENT = Path.of("src/docs/erasure.md");
    private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    /** The end of a command, outside what is between dollar signs. */
    private static final Pattern END = Pattern.compile(";\n(?=([^$]*[$]{2}[^$]*[$]{2})*[^$]*$)");

    private DatabaseFiles() {}

    /** Does what the documentation says removes erased texts from the files: rewrites tables, and has the write-ahead log removed. */
    public static void clean(String database) {
        try (Connection connection = TestDatabase.asSuperuser(database);
                var statement = connection.createStatement()) {
            List<String> blocks = BLOCK.matcher(Files.readString(DOCUMENT))
                    .results()
                    .map(block -> block.group(1))
                    .toList();
            if (blocks.size() != 2) {
                throw new IllegalStateException(DOCUMENT + " does not say what to do");
            }
            statement.execute(blocks.getFirst());
            statement.execute("vacuum (full, analyze) " + String.join(", ", names(connection, "n.nspname = 'views'")));
            for (String command : END.splitAsStream(blocks.getLast()).toList()) {
                statement.execute(command);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a command as the superuser. */
    public static void run(String database, String sql) {
        try (Connection connection = TestDatabase.asSuperuser(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<String> names(Connection connection, String where) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and (%s)
                        """.formatted(where))) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    /** The tables of a database, also those of PostgreSQL itself, that have a row with the text. */
    public static List<String> tablesWith(String database, TextSearch text) {
        List<String> found = new ArrayList<>();
        try (Connection connection = TestDatabase.asSuperuser(database);
                var statement = connection.createStatement()) {
            for (String table : names(connection, "true")) {
                try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        if (text.isIn(rows.getString(1).getBytes(StandardCharsets.UTF_8))) {
                            found.add(table);
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found.stream().distinct().toList();
    }

    /** The files of the server with the text: tables, indexes, temporary files, the write-ahead log, its own log. Not of the databases of other tests. */
    public static List<String> filesWith(String database, TextSearch text) {
        try (Connection connection = TestDatabase.asSuperuser(database);
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select current_setting('data_directory'),
                               array(select oid::text from pg_database where datname ~ '^test_' and datname <> current_database())
                        """)) {
            row.next();
            Path data = Path.of(row.getString(1));
            Set<Path> others = Stream.of((String[]) row.getArray(2).getArray())
                    .map(data.resolve("base")::resolve)
                    .collect(Collectors.toSet());
            return text.filesIn(data, directory -> !others.contains(directory));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
