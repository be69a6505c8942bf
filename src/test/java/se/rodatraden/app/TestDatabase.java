package se.rodatraden.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A migrated database of its own for a test class, on one real PostgreSQL for all that its process runs.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = TestDatabase.fresh();
 * }</pre>
 *
 * In a Spring test, a {@code @DynamicPropertySource} method calls {@link #properties}; such a database stays until the run ends,
 * as Spring keeps its contexts.
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name = "test_" + COUNT.incrementAndGet();
    private @Nullable HikariDataSource application;
    private @Nullable HikariDataSource owner;
    private boolean created;
    private boolean kept;

    private TestDatabase() {}

    /** A database that is made when it is first asked for. */
    public static TestDatabase fresh() {
        return new TestDatabase();
    }

    /** As the application sees it. */
    public synchronized DataSource dataSource() {
        if (application == null) {
            application = pool(url(), Logins.APPLICATION, Server.IT.logins().applicationPassword());
        }
        return application;
    }

    /** As the owner of the tables sees it. */
    public synchronized DataSource owner() {
        if (owner == null) {
            owner = pool(url(), Logins.OWNER, Server.IT.logins().ownerPassword());
        }
        return owner;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    /** A connection of the caller's own, as the application. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url(), Logins.APPLICATION, Server.IT.logins().applicationPassword());
    }

    /** What a Spring application needs to run on it. */
    public Map<String, String> properties() {
        kept = true;
        return Map.of(
                "rodatraden.log.key-file",
                Server.KEYS.resolve(name).toString(),
                "spring.datasource.url",
                url(),
                "spring.datasource.username",
                Logins.APPLICATION,
                "spring.datasource.password",
                Server.IT.logins().applicationPassword(),
                "spring.flyway.user",
                Logins.OWNER,
                "spring.flyway.password",
                Server.IT.logins().ownerPassword(),
                "rodatraden.text-key-file",
                "target/texts.key",
                // Several contexts share one server, and its connections.
                "spring.datasource.hikari.maximum-pool-size",
                "8",
                "spring.datasource.hikari.minimum-idle",
                "0",
                "spring.datasource.hikari.idle-timeout",
                "10000");
    }

    /** For a {@code @DynamicPropertySource}. */
    public void properties(DynamicPropertyRegistry registry) {
        properties().forEach((key, value) -> registry.add(key, () -> value));
    }

    public synchronized String url() {
        if (!created) {
            Server.run("create database " + name + " template " + TEMPLATE + " owner " + Logins.OWNER);
            created = true;
        }
        return Server.IT.url(name);
    }

    /** A connection to a database of the tests' server as its superuser. */
    static Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(
                Server.IT.url(database), Logins.SUPERUSER, Server.IT.logins().superuserPassword());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** Removes it, unless a Spring context still runs on it. */
    @Override
    public synchronized void close() {
        if (created && !kept) {
            if (application != null) {
                application.close();
            }
            if (owner != null) {
                owner.close();
            }
            Server.run("drop database " + name + " with (force)");
        }
    }

    /** Removes it after the Spring context that ran on it has been closed. */
    public synchronized void drop() {
        kept = false;
        close();
    }

    private static HikariDataSource pool(String url, String login, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(login);
        config.setPassword(password);
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        // All share one server, and its connections.
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    /** The server of this test run: on the data of an earlier run if no other run holds it, since that starts faster. */
    private static final class Server {
        static final EmbeddedDatabase IT = start();

        /** Where the products of the tests keep the signing keys of their logs. */
        static final Path KEYS = temporary();

        private static EmbeddedDatabase start() {
            EmbeddedDatabase server;
            Path kept = Path.of("target", "test-postgres" + System.getProperty("tests.fork", ""));
            try {
                server = EmbeddedDatabase.start(SharedBinaries.into(kept), 0);
            } catch (IllegalStateException heldByAnotherRun) {
                server = EmbeddedDatabase.start(SharedBinaries.into(temporary()), 0);
            }
            EmbeddedDatabase started = server;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
            writeThrough(started, !"off".equals(System.getProperty("tests.fsync")));
            connectFast(started);
            prepare(started);
            return started;
        }

        /** Whether a commit waits for the disk: where nobody pulls the plug and nothing is measured it need not. */
        private static void writeThrough(EmbeddedDatabase server, boolean on) {
            run(server, "alter system set fsync = " + (on ? "on" : "off"));
            run(server, "select pg_reload_conf()");
        }

        /** Hardly any work for the passwords, which nobody guesses here: the pools of all the products connect again and again. */
        private static void connectFast(EmbeddedDatabase server) {
            Logins logins = server.logins();
            run(
                    server,
                    "set scram_iterations = 1; alter role " + Logins.OWNER + " password '" + logins.ownerPassword()
                            + "'; alter role " + Logins.APPLICATION + " password '" + logins.applicationPassword()
                            + "'");
        }

        private static void prepare(EmbeddedDatabase server) {
            for (String old : run(server, "select datname from pg_database where datname ~ '^test_|^migrated$'")) {
                run(server, "drop database " + old + " with (force)");
            }
            run(server, "create database " + TEMPLATE + " owner " + Logins.OWNER);
            Flyway.configure()
                    .dataSource(
                            server.url(TEMPLATE), Logins.OWNER, server.logins().ownerPassword())
                    .placeholders(Map.of("application", Logins.APPLICATION))
                    .load()
                    .migrate();
            try (var owner = DriverManager.getConnection(
                    server.url(TEMPLATE), Logins.OWNER, server.logins().ownerPassword())) {
                TestKey.into(owner);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void stop(EmbeddedDatabase server) {
            try {
                server.close();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("test-postgres");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        static void run(String sql) {
            run(IT, sql);
        }

        private static java.util.List<String> run(EmbeddedDatabase server, String sql) {
            try (var connection = DriverManager.getConnection(
                            server.url("postgres"),
                            Logins.SUPERUSER,
                            server.logins().superuserPassword());
                    var statement = connection.createStatement()) {
                java.util.List<String> answers = new java.util.ArrayList<>();
                if (statement.execute(sql)) {
                    try (var rows = statement.getResultSet()) {
                        while (rows.next()) {
                            answers.add(rows.getString(1));
                        }
                    }
                }
                return answers;
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
