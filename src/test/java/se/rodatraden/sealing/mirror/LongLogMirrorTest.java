package se.rodatraden.sealing.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.rodatraden.app.TestDatabase;

/** A log of more entries than a request to a mirror holds. */
class LongLogMirrorTest {
    private static final int PACKAGES = 32;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path folder;

    private static int packages(CopiedLog copied) {
        return Math.toIntExact((copied.log.size() + 255) / 256);
    }

    @Test
    void a_log_longer_than_a_request_is_sent_in_parts() throws Exception {
        try (CopiedLog copied = new CopiedLog(database, folder, 9_000)) {
            copied.sealAll();
            assertThat(copied.log.size()).isGreaterThan(PACKAGES * 256);
            assertThat(copied.replication.replicate()).isNull();
            assertThat(copied.requests())
                    .containsExactly(
                            "add-checkpoint 200",
                            "add-entries 32 202",
                            "add-entries " + (packages(copied) - PACKAGES) + " 200");
            copied.assertCopied();
        }
    }

    @Test
    void after_an_interruption_little_is_sent_again() throws Exception {
        try (CopiedLog copied = new CopiedLog(database, folder, 9_000)) {
            copied.sealAll();
            copied.other.breakAfter.set(5);
            assertThat(copied.replication.replicate()).contains("BROKEN_ANSWER");
            assertThat(copied.other.entries()).hasSize(5 * 256);
            assertThat(copied.replication.replicate()).isNull();
            assertThat(copied.requests())
                    .as("half as much at a time, from where it was, and then as much as before")
                    .containsExactly(
                            "add-checkpoint 200",
                            "add-checkpoint 200",
                            "add-entries 409",
                            "add-entries 16 202",
                            "add-entries " + (packages(copied) - 5 - 16) + " 200");
            copied.assertCopied();
        }
    }
}
