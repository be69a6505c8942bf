package se.rodatraden.verify;

import static se.rodatraden.verify.ServedLog.SIZE;
import static se.rodatraden.verify.ServedLog.ends;
import static se.rodatraden.verify.ServedLog.signed;
import static se.rodatraden.verify.ServedLog.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import se.rodatraden.ledger.MadeLog;

/** The command for a log whose stored events are compared with it. */
class VerifyEventsTest extends OnServedLog {
    private static final String HEX = HexFormat.of().formatHex(MadeLog.salt());

    @Test
    void a_copy_in_a_folder_is_checked_like_the_log_also_with_the_stored_events() throws IOException {
        for (Map.Entry<String, byte[]> file : served.log.stored.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Files.write(folder.resolve("checkpoint"), served.log.checkpoint().orElseThrow());
        Files.writeString(folder.resolve("keys"), served.keys);
        ends(verify(folder.toString()), 0, "HOLDS: 600 events");
        ends(verify(folder.toString(), "--events", events(_ -> {})), 0, "texts compared: 600, not shown or erased: 0");
        ends(
                verify(folder.toString(), "--events", events(lines -> lines[299] = lines[299].replace(HEX, ""))),
                0,
                "texts compared: 599, not shown or erased: 1");
        ends(
                verify(folder.toString(), "--events", events(lines -> lines[299] = lines[299].replace("7061", "7062"))),
                1,
                "position 300, PAYLOAD: the stored payload is not");
        ends(
                verify(
                        folder.toString(),
                        "--events",
                        events(lines -> lines[299] = lines[299].replace("VisionProposed", "VisionAdopted"))),
                1,
                "position 300, EVENT: ");
        ends(
                verify(folder.toString(), "--events", events(lines -> lines[299] = lines[300])),
                1,
                "position 300, PAYLOAD: the stored event is gone");
        ends(
                verify(folder.toString(), "--events", events(lines -> Arrays.fill(lines, 400, SIZE, ""))),
                2,
                "NOT CHECKED: malformed file of events");
    }

    /** Events that are recorded meanwhile are not missed. */
    @Test
    void a_log_that_grows_is_compared_with_its_events_at_a_checkpoint_from_before() throws IOException {
        String at = Files.write(folder.resolve("at"), served.log.checkpoint().orElseThrow())
                .toString();
        String events = events(_ -> {});
        MadeLog before = signed(SIZE);
        served.log = signed(SIZE + 100);
        served.log.stored.putAll(before.stored);
        ends(
                served.verifyLog("--events", events),
                2,
                "NOT CHECKED: --events of a log at its address needs --checkpoint");
        ends(verify(folder.toString(), "--checkpoint", at), 2, "NOT CHECKED: --checkpoint is for");
        ends(
                served.verifyLog("--events", events, "--checkpoint", at),
                0,
                "HOLDS: 600 events, example.com/log at 600, root");
        ends(
                served.verifyLog("--events", events(lines -> lines[599] = ""), "--checkpoint", at),
                2,
                "NOT CHECKED: malformed file of events");
        ends(
                served.verifyLog("--events", shortened(events(_ -> {})), "--checkpoint", at),
                1,
                "position 600, PAYLOAD: the stored event is gone");
    }

    private static String shortened(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));
        return Files.write(Path.of(file), lines.subList(0, lines.size() - 1)).toString();
    }

    private String events(Consumer<String[]> change) throws IOException {
        String[] lines = MadeLog.leaves(SIZE).stream()
                .map(leaf -> String.join(
                        "\t",
                        Long.toString(leaf.position()),
                        leaf.stream(),
                        Long.toString(leaf.sequence()),
                        leaf.id(),
                        leaf.type(),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, leaf.recorded())),
                        HEX,
                        HexFormat.of().formatHex(MadeLog.written(leaf.position())),
                        "",
                        ""))
                .toArray(String[]::new);
        change.accept(lines);
        return Files.write(folder.resolve("events.tsv"), Arrays.asList(lines)).toString();
    }
}
