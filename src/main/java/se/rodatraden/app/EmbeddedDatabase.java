package se.rodatraden.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.rodatraden.store.cipher.SecretFile;

/**
 * An embedded PostgreSQL server for machines without a database: its data is kept in a directory and survives
 * restarts and crashes, and it listens on the loopback address only, with passwords. One process per directory.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "rodatraden";
    private static final String READY = "rodatraden.ready";

    private final FileChannel lockFile;
    private final EmbeddedPostgres postgres;
    private final Logins logins;

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres postgres, Logins logins) {
        this.lockFile = lockFile;
        this.postgres = postgres;
        this.logins = logins;
    }

    /** Starts it with the data in the directory, which is created if missing; port 0 chooses a free one. */
    public static EmbeddedDatabase start(Path directory, int port) {
        Path home = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(home);
            FileChannel lockFile = lock(home);
            try {
                Path data = home.resolve("postgres");
                setAsideUnfinished(data);
                Postmaster.stopLeftBehind(data);
                Logins logins = Logins.keptIn(home.resolve("logins.properties"));
                EmbeddedPostgres postgres = launch(home, data, port, logins);
                EmbeddedDatabase database = new EmbeddedDatabase(lockFile, postgres, logins);
                database.prepare(data.resolve(READY));
                log.info("embedded PostgreSQL on port {}, data in {}", postgres.getPort(), home);
                return database;
            } catch (IOException | RuntimeException e) {
                lockFile.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start on the data in " + home, e);
        }
    }

    @SuppressWarnings("resource") // the lock is held as long as its file is open
    private static FileChannel lock(Path home) throws IOException {
        FileChannel file = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            file.close();
            throw new IllegalStateException("another process already runs on the data in " + home
                    + ": stop it, or set rodatraden.data-dir to another directory");
        }
        return file;
    }

    /** Moves aside a directory whose initialization was interrupted: it holds no data, but is not deleted. */
    private static void setAsideUnfinished(Path data) throws IOException {
        if (Files.exists(data) && Files.notExists(data.resolve(READY))) {
            Postmaster.stopLeftBehind(data);
            Path aside = data.resolveSibling("postgres.unfinished-" + System.currentTimeMillis());
            Files.move(data, aside);
            log.warn("the initialization of {} was interrupted; it was moved to {} and can be removed", data, aside);
        }
    }

    private static EmbeddedPostgres launch(Path home, Path data, int port, Logins logins) throws IOException {
        Path password = home.resolve("initdb.password");
        SecretFile.write(password, logins.superuserPassword());
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(SecretFile.directory(home.resolve("server"))
                            .resolve("binaries")
                            .toFile())
                    .setPgBinaryResolver(new EmbeddedBinaries())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setConnectConfig("password", logins.superuserPassword())
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "icu")
                    .setLocaleConfig("icu-locale", "sv-SE")
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", password.toString())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_filename", "postgresql-%a.log")
                    .setServerConfig("log_truncate_on_rotation", "on")
                    .setDataDirectoryCustomizer(EmbeddedDatabase::askForPasswords)
                    .start();
        } finally {
            Files.delete(password);
        }
    }

    private static void askForPasswords(File data) {
        try {
            Files.writeString(data.toPath().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare(Path ready) throws IOException {
        if (Files.exists(ready)) {
            return;
        }
        try (Connection connection =
                        DriverManager.getConnection(url("postgres"), Logins.SUPERUSER, logins.superuserPassword());
                var statement = connection.createStatement()) {
            statement.execute("create role " + Logins.OWNER + " login password '" + logins.ownerPassword() + "'");
            statement.execute(
                    "create role " + Logins.APPLICATION + " login password '" + logins.applicationPassword() + "'");
            statement.execute("create database " + NAME + " owner " + Logins.OWNER);
        } catch (SQLException e) {
            close();
            throw new IOException("the embedded PostgreSQL could not be prepared", e);
        }
        Files.createFile(ready);
    }

    /** The address of the product's database, or of another one on the same server. */
    public String url() {
        return url(NAME);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    Logins logins() {
        return logins;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        lockFile.close();
    }
}
