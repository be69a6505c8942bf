package se.rodatraden.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.RunningProduct;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.AppendCall;
import se.rodatraden.store.EventLog;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/** Commands on a vision that another node has recorded in since this one last did. */
@RunningProduct
class FromMemoryTest {
    @Autowired
    private Commands commands;

    @Autowired
    private EventLog log;

    @Autowired
    private DataSource database;

    @Test
    void a_command_is_recorded_after_what_another_node_recorded() throws Exception {
        VisionId vision = known("minne-efter");
        elsewhere(vision, 2, "b");
        Receipt receipt = commands.send(assertion(vision, "c"), Request.by("test"));
        assertThat(receipt.firstSequence()).isEqualTo(3);
        assertThat(receipt.recorded()).hasSize(1);
        assertThat(log.version(vision.toString())).isEqualTo(3);
    }

    @Test
    void what_another_node_recorded_is_not_recorded_again() throws Exception {
        VisionId vision = known("minne-igen");
        elsewhere(vision, 2, "b");
        Request request = new Request("test", null, null, "minne-igen", "a");
        assertThat(commands.send(assertion(vision, "b"), request).events()).isZero();
        assertThat(commands.send(assertion(vision, "b"), request).events()).isZero();
        assertThat(log.version(vision.toString())).isEqualTo(2);
    }

    @Test
    void nothing_is_refused_by_what_is_remembered_alone() throws Exception {
        VisionId vision = known("minne-vagran");
        Act.AnnulEntry annul = new Act.AnnulEntry(vision, told("d"), "b", "Fel vision.");
        assertThatThrownBy(() -> commands.send(annul, Request.by("test"))).isInstanceOf(RefusedException.class);
        elsewhere(vision, 2, "b");
        assertThat(commands.send(annul, Request.by("test")).firstSequence()).isEqualTo(3);
    }

    @Test
    void the_version_that_the_client_has_seen_is_compared_with_the_log() throws Exception {
        VisionId vision = known("minne-version");
        elsewhere(vision, 2, "b");
        assertThatThrownBy(() -> commands.send(assertion(vision, "c"), new Request("test", null, 1L, null, null)))
                .isInstanceOf(LostRaceException.class);
        assertThat(commands.send(assertion(vision, "c"), new Request("test", null, 2L, null, null))
                        .firstSequence())
                .isEqualTo(3);
        elsewhere(vision, 4, "e");
        assertThat(commands.send(assertion(vision, "f"), new Request("test", null, 4L, null, null))
                        .firstSequence())
                .isEqualTo(5);
    }

    /** Both nodes look for the key before either has recorded, so it is the append that finds it. */
    @Test
    void a_request_that_another_node_records_at_the_same_time_has_its_result() throws Exception {
        VisionId vision = known("minne-samtidigt");
        Request request = new Request("test", null, null, "minne-samtidigt", "fingerprint");
        try (Connection connection = database.getConnection();
                AppendCall append = new AppendCall(connection, "{}".getBytes(StandardCharsets.UTF_8));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    insert into requests (municipality, key, fingerprint, vision, first_sequence, events)
                    values ('2418', 'minne-samtidigt', 'fingerprint', '%s', 2, 1)
                    """.formatted(vision));
            append.append(vision.toString(), 2, List.of(fact(assertion(vision, "b"))));
            CompletableFuture<Receipt> here =
                    CompletableFuture.supplyAsync(() -> commands.send(assertion(vision, "b"), request));
            await().until(() -> here.isDone() || someoneWaitsForTheLog());
            assertThat(here).isNotDone();
            connection.commit();
            assertThat(here.get().firstSequence()).isEqualTo(2);
            assertThat(here.get().events()).isEqualTo(1);
            connection.setAutoCommit(true);
        }
        assertThat(log.version(vision.toString())).isEqualTo(2);
    }

    private boolean someoneWaitsForTheLog() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery("""
                        select 1 from pg_locks where locktype = 'advisory' and not granted
                            and database = (select oid from pg_database where datname = current_database())
                        """)) {
            return waiting.next();
        }
    }

    /** Registered and with one entry, by this node. */
    private VisionId known(String name) {
        VisionId vision = new VisionId("2418", name);
        commands.send(
                new VisionCommand.RegisterVision(vision, "Hågkommen vision", DocumentKind.VISION, null),
                Request.by("test"));
        commands.send(assertion(vision, "a"), Request.by("test"));
        return vision;
    }

    private void elsewhere(VisionId vision, long sequence, String entry) throws Exception {
        Act act = assertion(vision, entry);
        try (Connection connection = database.getConnection();
                AppendCall append = new AppendCall(connection, "{}".getBytes(StandardCharsets.UTF_8))) {
            append.append(vision.toString(), sequence, List.of(fact(act)));
        }
    }

    private static Fact fact(Act act) {
        return Recording.fact(act, new RecordedMetadata(act.told(), Basis.RETROACTIVE, List.of()));
    }

    private static Act assertion(VisionId vision, String entry) {
        return new Act.RecordAssertion(vision, told(entry), "En uppgift ur protokollet.");
    }

    private static EventMetadata told(String entry) {
        return Telling.by(BodyRef.unknown("kommunen"), Telling.told(entry, "2014-06"));
    }
}
