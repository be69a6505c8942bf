package se.rodatraden.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    /** One directory for all: each start finds what the one before left. */
    @TempDir
    static Path home;

    @Test
    void it_is_safe_though_nobody_configured_it() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home, 0)) {
            String password = database.logins().superuserPassword();
            try (var connection = DriverManager.getConnection(database.url(), Logins.SUPERUSER, password)) {
                for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                    assertThat(show(connection, setting)).describedAs(setting).isEqualTo("on");
                }
                assertThat(show(connection, "listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(show(connection, "unix_socket_directories")).isEmpty();
            }
            for (String login : List.of(Logins.SUPERUSER, Logins.OWNER, Logins.APPLICATION)) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url(), login, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
            if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("logins.properties"))))
                        .isEqualTo("rw-------");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("server"))))
                        .isEqualTo("rwx------");
            }
            assertThat(home.resolve("initdb.password")).doesNotExist();
        }
    }

    @Test
    void a_directory_in_use_is_refused_with_the_way_out() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(home, 0)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(home, 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("rodatraden.data-dir");
            DriverManager.getConnection(
                            first.url(), Logins.OWNER, first.logins().ownerPassword())
                    .close();
        }
    }

    @Test
    void the_number_of_a_server_long_gone_may_belong_to_another_process() throws Exception {
        EmbeddedDatabase.start(home, 0).close();
        Path pid = home.resolve("postgres/postmaster.pid");
        Files.writeString(
                pid,
                ProcessHandle.current().pid() + "\n" + home.resolve("postgres")
                        + "\n1700000000\n5432\n\n127.0.0.1\n    1   1\nready\n");
        EmbeddedDatabase.start(home, 0).close();
        assertThat(pid).doesNotExist();
    }

    @Test
    void a_first_start_that_was_cut_off_is_set_aside_and_begun_again(@TempDir Path other) throws Exception {
        Files.createDirectories(other.resolve("postgres"));
        Files.writeString(other.resolve("postgres/PG_VERSION"), "18\n");
        EmbeddedDatabase.start(SharedBinaries.into(other), 0).close();
        try (var files = Files.list(other)) {
            assertThat(files.map(f -> f.getFileName().toString())).anyMatch(f -> f.startsWith("postgres.unfinished-"));
        }
    }

    private static String show(java.sql.Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
