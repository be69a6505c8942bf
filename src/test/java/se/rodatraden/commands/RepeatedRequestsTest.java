package se.rodatraden.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.RunningProduct;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.EventLog;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.history.Telling;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

@RunningProduct
class RepeatedRequestsTest {
    private static final VisionCommand.RegisterVision REGISTER = new VisionCommand.RegisterVision(
            new VisionId("2418", "upprepad"), "Upprepad vision", DocumentKind.VISION, null);

    @Autowired
    private Commands commands;

    @Autowired
    private EventLog log;

    @Test
    void a_request_sent_twice_under_one_key_is_recorded_once_and_another_under_the_key_is_refused() {
        Receipt first = commands.send(REGISTER, new Request("test", null, null, "nyckel", "a"));
        Receipt again = commands.send(REGISTER, new Request("test", null, null, "nyckel", "a"));
        assertThat(first.events()).isEqualTo(1);
        assertThat(again.firstSequence()).isEqualTo(first.firstSequence());
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(again.recorded()).isEmpty(); // the log has them
        assertThatThrownBy(() -> commands.send(REGISTER, new Request("test", null, null, "nyckel", "b")))
                .isInstanceOf(RepeatedKeyException.class);
    }

    @Test
    void requests_sent_at_the_same_time_under_one_key_all_get_the_result_of_the_one_that_is_recorded()
            throws Exception {
        VisionCommand.RegisterVision register = new VisionCommand.RegisterVision(
                new VisionId("2418", "samtidigt-upprepad"), "Samtidigt upprepad", DocumentKind.VISION, null);
        Callable<Receipt> sending = () -> commands.send(register, new Request("test", null, null, "samtidig", "a"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Receipt> sent : threads.invokeAll(Collections.nCopies(8, sending))) {
                assertThat(sent.get().firstSequence()).isZero();
            }
        }
        assertThat(log.stream(register.vision().toString())).hasSize(1);
        assertThat(commands.send(register, new Request("test", null, null, "samtidig", "a"))
                        .events())
                .isEqualTo(1);
    }

    @Test
    void a_repeated_request_that_waited_gets_the_result_and_not_a_refusal_by_what_it_did_itself() throws Exception {
        VisionId vision = registered("struken-samtidigt");
        Callable<Receipt> striking = () -> commands.send(
                new Act.AnnulEntry(vision, told("strykning-" + UUID.randomUUID()), "a", "Fel vision."),
                new Request("test", null, null, "strykning", "a"));
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Receipt> sent : threads.invokeAll(Collections.nCopies(8, striking))) {
                assertThat(sent.get().firstSequence()).isEqualTo(2);
            }
        }
        assertThat(log.version(vision.toString())).isEqualTo(2);
    }

    @Test
    void a_lost_race_with_nothing_to_record_stays_a_lost_race_when_it_is_repeated() {
        VisionId vision = registered("forsenad");
        Request late = new Request("test", null, 0L, "forsenad", "a");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> commands.send(assertion(vision, "a"), late))
                    .isInstanceOf(LostRaceException.class);
        }
    }

    /** With one entry. */
    private VisionId registered(String name) {
        VisionId vision = new VisionId("2418", name);
        commands.send(
                new VisionCommand.RegisterVision(vision, "Vision", DocumentKind.VISION, null), Request.by("test"));
        commands.send(assertion(vision, "a"), Request.by("test"));
        return vision;
    }

    private static Act assertion(VisionId vision, String entry) {
        return new Act.RecordAssertion(vision, told(entry), "En uppgift ur protokollet.");
    }

    private static EventMetadata told(String entry) {
        return Telling.by(BodyRef.unknown("kommunen"), Telling.told(entry, "2014-06"));
    }
}
