package se.rodatraden.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    /** All files of the server with the text: tables, indexes, temporary files, the write-ahead log, its own log. */
    public static List<String> filesWith(TextSearch text) {
        try (Connection connection = TestDatabase.asSuperuser("postgres");
                var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            Path data = Path.of(row.getString(1));
            try (Stream<Path> files = Files.walk(data)) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> text.isIn(bytes(file)))
                        .map(file -> data.relativize(file).toString())
                        .toList();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException removedMeanwhile) {
            return new byte[0];
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
