package se.rodatraden.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.ledger.note.SignatureType;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.note.SigningKey;
import se.rodatraden.store.MadeUpCountry;
import se.rodatraden.verify.Verify;

/**
 * Ten attacks on the real database by its owner, with the triggers disabled: each is found by our verifier and by two programs around checkers that
 * are not ours, in src/test/tamper. The table of what each found is in auditing.md.
 */
@Tag("clients")
class TamperTest {
    private static final int EVENTS = 700;
    private static final int BACKUP = 300;
    private static final int KEPT = 400;
    private static final int AT = 350;
    private static final Path PROGRAMS = Path.of("src/test/tamper").toAbsolutePath();
    private static final Path PACKAGES = Path.of("src/test/clients").toAbsolutePath();
    private static final Path BUILT = Path.of("target/tamper").toAbsolutePath();
    private static final List<String> TABLES = PutBack.TABLES;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private final Map<String, String> rows = new LinkedHashMap<>();
    private Path kept = Path.of("");
    private String key = "";

    private Sealer sealer() {
        return SealedCountry.sealer(database, folder.resolve("log-key"));
    }

    @Test
    void ten_attacks_are_found_by_us_and_by_others() throws Exception {
        buildGo();
        MadeUpCountry.fill(database.owner(), EVENTS);
        Sealer sealer = sealer();
        sealer.seal(BACKUP);
        sealer.seal(KEPT - BACKUP);
        SealedLog log = new SealedLog(new JdbcTemplate(database.dataSource()));
        key = log.keys().getFirst().key();
        kept = copy("kept", new JdbcTemplate(database.owner()));
        assertThat(ours(kept)).startsWith("HOLDS");
        while (sealer.seal(1000) > 0) {
            assertThat(sealer.fault()).isNull();
        }

        attack("untouched", "nothing is done", _ -> {});
        attack("edited event", "its stored text is changed", TamperTest::edit);
        attack(
                "deleted event",
                "it is deleted with its entry, those after it move up, and the last is put there again",
                TamperTest::delete);
        attack("inserted event", "one is put in with an entry, and those after it move down", TamperTest::insert);
        attack("reordered events", "two change places, with their entries", TamperTest::reorder);
        attack(
                "backdated event",
                "its time is changed, also in its entry and in the entry's hash",
                TamperTest::backdate);
        attack(
                "truncated tail",
                "all after an earlier checkpoint is deleted",
                jdbc -> PutBack.truncate(jdbc, BACKUP, true));
        attack("swapped payload", "two events change texts and salts", TamperTest::swap);
        attack("forged tile", "a hash of an entry is replaced in the tile", TamperTest::forge);
        attack("foreign key", "another key of the same name signs", this::sign);
        restoreBackup();
        found(
                "old backup put back",
                "the sealer goes on from a backup, after the file that stops it is moved away",
                copy("backup", owner()));

        String table = "| attack | what is done | our verifier | Go: note and tlog | Node: Sigstore |\n"
                + "| --- | --- | --- | --- | --- |\n" + String.join("", rows.values());
        Files.writeString(BUILT.resolve("table.md"), table);
        assertThat(Path.of("src/docs/auditing.md")).content().contains(table);
    }

    private JdbcTemplate owner() {
        return new JdbcTemplate(database.owner());
    }

    /** Does it in a transaction that is rolled back when it has been copied. */
    private void attack(String name, String what, Consumer<JdbcTemplate> change) throws Exception {
        try (Connection connection = database.owner().getConnection()) {
            connection.setAutoCommit(false);
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            TABLES.forEach(table -> jdbc.execute("alter table " + table + " disable trigger user"));
            change.accept(jdbc);
            Path copy = copy(name.replace(' ', '-'), jdbc);
            connection.rollback();
            found(name, what, copy);
        }
    }

    private void found(String name, String what, Path copy) throws Exception {
        String ours = ours(copy);
        String go = program(copy, List.of(BUILT.resolve("tamper-go").toString()));
        String node =
                program(copy, List.of("node", PROGRAMS.resolve("tamper.mjs").toString()));
        String expected = name.equals("untouched") ? "HOLDS" : "FAILS";
        assertThat(List.of(ours, go, node)).as(name).allMatch(said -> said.startsWith(expected));
        rows.put(name, "| %s | %s | %s | %s | %s |\n".formatted(name, what, cell(ours), cell(go), cell(node)));
    }

    private static String cell(String said) {
        return said.startsWith("HOLDS")
                ? "holds"
                : said.substring("FAILS ".length()).replaceAll(": .*", "");
    }

    /** A copy of the log in files, with the stored events. */
    private Path copy(String name, JdbcTemplate jdbc) throws IOException {
        SealedLog log = new SealedLog(jdbc);
        Path copy = LogCopy.of(log, key + " 1 -\n", folder.resolve(name));
        Files.write(copy.resolve("events.tsv"), jdbc.queryForList("""
                select concat_ws(E'\\t', position, stream, sequence, event_id, type,
                    (extract(epoch from recorded_at) * 1000000)::bigint, coalesce(encode(salt, 'hex'), ''),
                    encode(payload, 'hex'), coalesce(encode(metadata_salt, 'hex'), ''), encode(metadata, 'hex'))
                from events left join sealed_salts using (position) where position <= ? order by position
                """, String.class, log.size()));
        return copy;
    }

    /** What our verifier says, in the words of the table. */
    private String ours(Path copy) throws IOException {
        Path state = folder.resolve("state");
        Path stateOfThis = folder.resolve("state-of-this");
        Files.deleteIfExists(stateOfThis);
        if (Files.exists(state)) {
            Files.copy(state, stateOfThis, StandardCopyOption.REPLACE_EXISTING);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = Verify.run(
                new String[] {
                    copy.toString(),
                    "--state",
                    (Files.exists(state) ? stateOfThis : state).toString(),
                    "--events",
                    copy.resolve("events.tsv").toString()
                },
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        String said = out.toString(StandardCharsets.UTF_8).strip();
        assertThat(status).as(said).isIn(0, 1);
        return said.replace("DOES NOT HOLD: ", "FAILS ");
    }

    private String program(Path copy, List<String> command) throws Exception {
        List<String> whole = Stream.concat(command.stream(), Stream.of(copy.toString(), kept.toString(), key))
                .toList();
        Process process = new ProcessBuilder(whole)
                .directory(PACKAGES.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(said.startsWith("HOLDS") ? 0 : 1);
        return said.lines().findFirst().orElse("");
    }

    /** With Debian's golang-golang-x-mod-dev, and without a network. */
    private static void buildGo() throws Exception {
        Files.createDirectories(BUILT);
        ProcessBuilder go = new ProcessBuilder(
                        "go", "build", "-o", BUILT.resolve("tamper-go").toString(), "tamper.go")
                .directory(PROGRAMS.toFile())
                .redirectErrorStream(true);
        go.environment()
                .putAll(Map.of(
                        "GO111MODULE", "off",
                        "GOPATH", "/usr/share/gocode",
                        "GOFLAGS", "",
                        "GOCACHE", BUILT.resolve("go-cache").toString()));
        Process process = go.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static void edit(JdbcTemplate jdbc) {
        jdbc.update(
                "update events set payload = convert_to(translate(convert_from(payload, 'UTF8'), 'aeiou', 'eioua'), 'UTF8')"
                        + " where position = ?",
                AT);
    }

    private static void delete(JdbcTemplate jdbc) {
        for (String table : TABLES.subList(0, 3)) {
            jdbc.update("delete from " + table + " where position = ?", AT);
            move(jdbc, table, AT, -1);
        }
        putAgain(
                jdbc,
                Objects.requireNonNull(jdbc.queryForObject("select max(position) from sealed_leaves", Long.class)));
    }

    private static void move(JdbcTemplate jdbc, String table, int after, int by) {
        jdbc.update("update " + table + " set position = -(position + ?) where position > ?", by, after);
        jdbc.update("update " + table + " set position = -position where position < 0");
    }

    private static void insert(JdbcTemplate jdbc) {
        TABLES.subList(0, 3).forEach(table -> move(jdbc, table, AT, 1));
        putAgain(jdbc, AT);
    }

    /** Puts the event at a position, with its entry, at the next position once more, as another one. */
    private static void putAgain(JdbcTemplate jdbc, long at) {
        jdbc.update("""
                insert into events select position + 1, stream, sequence + 100000, gen_random_uuid(), type, revision, recorded_at, payload, metadata
                from events where position = ?
                """, at);
        jdbc.update(
                "insert into sealed_leaves select position + 1, stream, hash, leaf from sealed_leaves where position = ?",
                at);
        jdbc.update(
                "insert into sealed_salts select position + 1, salt, metadata_salt from sealed_salts where position = ?",
                at);
    }

    private static void reorder(JdbcTemplate jdbc) {
        for (String table : TABLES.subList(0, 3)) {
            jdbc.update("update " + table + " set position = -position where position in (?, ?)", AT, AT + 1);
            jdbc.update("update " + table + " set position = ? + position where position < 0", 2 * AT + 1);
        }
    }

    private static void backdate(JdbcTemplate jdbc) {
        jdbc.update("update events set recorded_at = '1990-01-01T00:00:00Z' where position = ?", AT);
        jdbc.update("""
                update sealed_leaves set leaf = convert_to(regexp_replace(
                    convert_from(leaf, 'UTF8'), '"recorded":"[^"]*"', '"recorded":"1990-01-01T00:00:00.000000Z"'), 'UTF8')
                where position = ?
                """, AT);
        jdbc.update("update sealed_leaves set hash = sha256('\\x00'::bytea || leaf) where position = ?", AT);
    }

    private static void swap(JdbcTemplate jdbc) {
        jdbc.update("""
                update events e set payload = o.payload from events o
                where e.position in (?, ?) and o.position in (?, ?) and o.position <> e.position
                """, AT, AT + 1, AT, AT + 1);
        jdbc.update("""
                update sealed_salts e set salt = o.salt from sealed_salts o
                where e.position in (?, ?) and o.position in (?, ?) and o.position <> e.position
                """, AT, AT + 1, AT, AT + 1);
    }

    private static void forge(JdbcTemplate jdbc) {
        jdbc.update("update sealed_leaves set hash = sha256(hash) where position = ?", AT);
    }

    private void sign(JdbcTemplate jdbc) {
        SignedNote note = SignedNote.parse(new SealedLog(jdbc).note().orElseThrow());
        SigningKey other = SigningKey.generate("example.org/log", SignatureType.ED25519, new SecureRandom());
        jdbc.update(
                "update sealed_checkpoints set note = ? where size = ?",
                new String(SignedNote.of(note.text(), other).bytes(), StandardCharsets.UTF_8),
                note.checkpoint().size());
    }

    /** What was recorded after the backup is recorded otherwise, and sealed by the real sealer. */
    private void restoreBackup() throws IOException {
        JdbcTemplate jdbc = owner();
        TABLES.forEach(table -> jdbc.execute("alter table " + table + " disable trigger user"));
        PutBack.truncate(jdbc, BACKUP, false);
        jdbc.update(
                "update events set payload = convert_to(translate(convert_from(payload, 'UTF8'), 'xyz', 'zyx'), 'UTF8') where position > ?",
                BACKUP);
        TABLES.forEach(table -> jdbc.execute("alter table " + table + " enable trigger user"));
        Sealer sealer = sealer();
        assertThatThrownBy(() -> sealer.seal(1000))
                .as("the sealer notices it, unless what it remembers is taken away too")
                .hasMessageContaining("an older backup");
        Files.delete(folder.resolve("log-key.last-checkpoint"));
        while (sealer.seal(1000) > 0) {
            assertThat(sealer.fault()).isNull();
        }
    }
}
