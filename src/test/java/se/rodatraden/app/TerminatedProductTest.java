package se.rodatraden.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.rodatraden.identity.signin.local.QuickPasswords;
import se.rodatraden.store.CommitOrderEngine;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;

/** The whole product on its own database, killed while it records. */
class TerminatedProductTest {
    @TempDir
    static Path home;

    @Test
    void what_was_recorded_survives_a_killed_process_and_a_restart() throws Exception {
        int told = recordUntilKilled();
        long recorded;
        try (ConfigurableApplicationContext again = Recorder.start(home.toString(), new QuickPasswords())) {
            EventLog log = again.getBean(EventLog.class);
            List<StoredEvent> events = new ArrayList<>();
            log.forEachAfter(0, events::add);
            recorded = log.head();
            assertThat(events.stream().filter(e -> Recorder.recorded(e.event())))
                    .hasSizeBetween(told, told + 1);
            assertThat(events).hasSize((int) recorded);
            assertThat(events.getLast().position()).isEqualTo(recorded);
            assertThat(again.getBean(JdbcClient.class)
                            .sql("select password from local_accounts")
                            .query(String.class)
                            .single())
                    .as("made by the product as it is")
                    .startsWith("{pbkdf2-sha256-600000}");
            again.getBean(CommitOrderEngine.class).appendEvents(List.of(Recorder.anEvent()));
        }
        assertThat(home.resolve("postgres/postmaster.pid")).doesNotExist();
        try (ConfigurableApplicationContext again = Recorder.start(home.toString(), new QuickPasswords())) {
            assertThat(again.getBean(EventLog.class).head()).isEqualTo(recorded + 1);
        }
    }

    private static int recordUntilKilled() throws IOException, InterruptedException {
        Process recorder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Recorder.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .start();
        int told = 0;
        StringBuilder output = new StringBuilder();
        try (var lines = recorder.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("recorded")) {
                    told++;
                    if (told == 50) {
                        recorder.toHandle().destroyForcibly();
                    }
                } else {
                    output.append(line).append('\n');
                }
            }
        }
        recorder.waitFor();
        assertThat(told).describedAs("%s", output).isGreaterThanOrEqualTo(50);
        return told;
    }
}
