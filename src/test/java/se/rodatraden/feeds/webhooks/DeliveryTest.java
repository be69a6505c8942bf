package se.rodatraden.feeds.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.standardwebhooks.Webhook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.feeds.webhooks.calls.Station;
import se.rodatraden.feeds.webhooks.delivery.Attempt;
import se.rodatraden.feeds.webhooks.delivery.Lag;
import se.rodatraden.feeds.webhooks.delivery.Notice;
import se.rodatraden.feeds.webhooks.delivery.Replay;
import se.rodatraden.feeds.webhooks.delivery.Schedule;
import se.rodatraden.feeds.webhooks.delivery.Subscription;
import se.rodatraden.feeds.webhooks.delivery.Subscription.Status;

/** Deliveries to a subscriber, for all kinds of answer. */
class DeliveryTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final Receiver receiver = new Receiver();
    private Station station;

    @BeforeEach
    void open() {
        station = new Station(database);
    }

    @AfterEach
    void close() {
        receiver.close();
        station.close();
        database.close();
    }

    private Subscription now(CreatedSubscription made) {
        return station.subscriptions.one(made.subscription().id());
    }

    private List<Lag> behind(CreatedSubscription made) {
        return station.subscriptions.behind(made.subscription().id());
    }

    private List<Attempt> attempts(CreatedSubscription made) {
        return station.subscriptions.attempts(made.subscription().id(), null, 1000, null);
    }

    private List<String> titles() {
        return receiver.calls().stream()
                .map(c -> c.json().at("/data/title").asString())
                .toList();
    }

    private void awaitPosition(CreatedSubscription made, long position) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            station.wake();
            assertThat(now(made).position()).isEqualTo(position);
        });
    }

    @Test
    void every_event_arrives_once_signed_and_in_order_with_its_attempt_kept() throws Exception {
        CreatedSubscription made = station.subscribe(receiver);
        assertThat(made.subscription().status()).isEqualTo(Status.ACTIVE);
        long head = station.record("ett", 20);
        awaitPosition(made, head);
        assertThat(titles())
                .as("after %s", attempts(made))
                .hasSize(20)
                .startsWith("ett 0", "ett 1")
                .endsWith("ett 19");
        Receiver.Call call = receiver.calls().getFirst();
        Map<String, List<String>> headers = call.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        new Webhook(made.secret()).verify(call.body(), headers);
        assertThat(Ed25519.verified(
                        made.publicKey(),
                        call.header("webhook-signature"),
                        call.header("webhook-id"),
                        Long.parseLong(call.header("webhook-timestamp")),
                        call.body()))
                .isTrue();
        assertThat(call.header("content-type")).isEqualTo("application/cloudevents+json; charset=utf-8");
        assertThat(call.header("webhook-id")).isEqualTo(call.json().get("id").asString());
        assertThat(attempts(made)).hasSize(20).allMatch(Attempt::delivered);
    }

    @Test
    void what_fails_is_tried_again_by_the_schedule_and_then_its_vision_is_parked() {
        receiver.always(Receiver.status(500));
        CreatedSubscription made = station.subscribe(receiver);
        station.record("ett", 3);
        for (int attempt = 1; attempt < Schedule.WAITS.size(); attempt++) {
            int so = attempt;
            await().untilAsserted(() -> assertThat(behind(made)).first().returns(so, Lag::attempts));
            Duration wait = Duration.between(
                    station.clock.instant(), behind(made).getFirst().nextAt());
            assertThat(wait.toMillis())
                    .isBetween((long) (Schedule.WAITS.get(attempt).toMillis() * 0.9) - 2000, (long)
                            (Schedule.WAITS.get(attempt).toMillis() * 1.1));
            assertThat(receiver.calls()).as("and not before").hasSize(attempt);
            station.forward(wait.plusMillis(50));
        }
        await().untilAsserted(() -> assertThat(behind(made)).first().returns(true, Lag::parked));
        assertThat(receiver.calls()).hasSize(10);
        assertThat(receiver.calls().stream().map(c -> c.header("webhook-id")).distinct())
                .hasSize(1);
        assertThat(attempts(made)).hasSize(10).noneMatch(Attempt::delivered);
        assertThat(attempts(made).getFirst().attempt()).isEqualTo(10);
        assertThat(station.subscriptions.notices(made.subscription().id()))
                .singleElement()
                .returns(Notice.Kind.PARKED, Notice::kind)
                .returns("0764/ett", Notice::detail);
        assertThat(now(made).status()).isEqualTo(Status.ACTIVE);

        receiver.always(Receiver.TAKEN);
        station.subscriptions.resume(made.subscription().id(), "0764/ett");
        await().untilAsserted(() -> assertThat(behind(made)).isEmpty());
        assertThat(titles().subList(10, 13)).containsExactly("ett 0", "ett 1", "ett 2");
    }

    @Test
    void a_poisonous_event_holds_up_its_own_vision_and_no_other() {
        receiver.answering(call ->
                call.json().at("/data/title").asString().equals("gift 1") ? Receiver.status(400) : Receiver.TAKEN);
        CreatedSubscription made = station.subscribe(receiver);
        station.record("gift", 3);
        long head = station.record("frisk", 5);
        awaitPosition(made, head);
        assertThat(titles()).contains("gift 0", "gift 1", "frisk 4").doesNotContain("gift 2");
        assertThat(behind(made)).singleElement().returns("0764/gift", Lag::subject);
        station.record("frisk", 1);
        station.record("gift", 1);
        await().untilAsserted(() -> assertThat(titles()).contains("frisk 5"));
        receiver.always(Receiver.TAKEN);
        station.forward(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(behind(made)).isEmpty());
        assertThat(titles().stream().filter(t -> t.startsWith("gift")))
                .containsExactly("gift 0", "gift 1", "gift 1", "gift 2", "gift 3");
    }

    @Test
    void one_who_asks_for_time_is_left_alone_for_all_visions() {
        receiver.always(Receiver.status(429, "Retry-After", "600"));
        CreatedSubscription made = station.subscribe(receiver, 1);
        station.record("ett", 1);
        await().untilAsserted(() -> assertThat(behind(made)).hasSize(1));
        receiver.always(Receiver.TAKEN);
        station.record("tva", 1);
        station.forward(Duration.ofMinutes(9));
        await().during(Duration.ofMillis(300)).until(() -> receiver.calls().size() == 1);
        assertThat(now(made).heldUntil()).isNotNull();
        station.forward(Duration.ofMinutes(2));
        await().untilAsserted(() -> assertThat(titles()).containsExactlyInAnyOrder("ett 0", "ett 0", "tva 0"));
    }

    @Test
    void one_that_is_gone_is_disabled_at_once_and_goes_on_where_it_was_when_enabled() {
        receiver.always(Receiver.status(410));
        CreatedSubscription made = station.subscribe(receiver);
        station.record("ett", 2);
        await().untilAsserted(() -> assertThat(now(made))
                .returns(Status.DISABLED, Subscription::status)
                .returns(Subscription.Reason.GONE, Subscription::reason));
        assertThat(station.subscriptions.notices(made.subscription().id()))
                .singleElement()
                .returns(Notice.Kind.DISABLED_GONE, Notice::kind);
        long head = station.record("tva", 1);
        receiver.always(Receiver.TAKEN);
        station.subscriptions.enable(made.subscription().id());
        awaitPosition(made, head);
        await().untilAsserted(() -> assertThat(behind(made)).isEmpty());
        assertThat(titles().subList(1, 4)).containsExactlyInAnyOrder("ett 0", "ett 1", "tva 0");
    }

    @Test
    void its_owner_is_told_by_e_mail_that_it_is_disabled_where_e_mail_is_sent() throws Exception {
        GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        post.start();
        JavaMailSenderImpl mail = new JavaMailSenderImpl();
        mail.setHost("127.0.0.1");
        mail.setPort(post.getSmtp().getPort());
        station.close();
        station = station.another(mail);
        try {
            receiver.always(Receiver.status(410));
            CreatedSubscription made = station.subscribe(receiver);
            station.record("ett", 1);
            await().until(() -> post.getReceivedMessages().length == 1);
            var letter = post.getReceivedMessages()[0];
            assertThat(letter.getAllRecipients()[0]).hasToString("drift@exempel.se");
            assertThat(letter.getContent().toString())
                    .contains("410")
                    .contains("https://register.example/prenumerationer/"
                            + made.subscription().id());
        } finally {
            post.stop();
        }
    }

    @Test
    void after_five_days_without_one_that_was_taken_it_is_disabled() {
        receiver.always(Receiver.status(500));
        CreatedSubscription made = station.subscribe(receiver);
        station.record("ett", 1);
        await().untilAsserted(() -> assertThat(behind(made)).hasSize(1));
        station.forward(Duration.ofDays(4));
        await().untilAsserted(() -> assertThat(behind(made)).first().returns(2, Lag::attempts));
        assertThat(now(made).status()).isEqualTo(Status.ACTIVE);
        station.forward(Duration.ofDays(1).plusMinutes(1));
        await().untilAsserted(() -> assertThat(now(made))
                .returns(Status.DISABLED, Subscription::status)
                .returns(Subscription.Reason.FAILING, Subscription::reason));
        assertThat(station.subscriptions.notices(made.subscription().id()))
                .singleElement()
                .returns(Notice.Kind.DISABLED_FAILING, Notice::kind);
    }

    @Test
    void several_visions_are_delivered_side_by_side_and_never_two_events_of_one() {
        Set<String> under = ConcurrentHashMap.newKeySet();
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger broken = new AtomicInteger();
        receiver.answering(call -> exchange -> {
            if (!under.add(call.subject())) {
                broken.incrementAndGet();
            }
            most.accumulateAndGet(together.incrementAndGet(), Math::max);
            await().pollInterval(Duration.ofMillis(1))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> most.get() >= 3 || together.get() >= 3);
            together.decrementAndGet();
            under.remove(call.subject());
            exchange.sendResponseHeaders(204, -1);
        });
        CreatedSubscription made = station.subscribe(receiver, 3);
        station.recordInTurn(6, 5);
        awaitPosition(made, 30);
        assertThat(broken).hasValue(0);
        assertThat(most).hasValue(3);
    }

    @Test
    void no_more_is_sent_in_a_minute_than_the_receiver_allows() {
        receiver.consenting(_ -> exchange -> {
            exchange.getResponseHeaders().set("WebHook-Allowed-Origin", "register.example");
            exchange.getResponseHeaders().set("WebHook-Allowed-Rate", "60");
            exchange.sendResponseHeaders(200, -1);
        });
        CreatedSubscription made = station.subscribe(receiver);
        assertThat(made.subscription().allowedRate()).isEqualTo(60);
        station.record("ett", 10);
        await().untilAsserted(() -> assertThat(receiver.calls()).isNotEmpty());
        await().during(Duration.ofMillis(500)).until(() -> receiver.calls().size() <= 2);
        for (int i = 0; i < 10; i++) {
            int before = receiver.calls().size();
            station.forward(Duration.ofSeconds(1));
            await().until(() -> receiver.calls().size() > before || before == 10);
        }
        awaitPosition(made, 10);
    }

    @Test
    void a_dead_subscriber_slows_nobody() {
        try (Receiver dead = new Receiver()) {
            dead.always(dead.hang());
            station.subscribe(dead);
            CreatedSubscription made = station.subscribe(receiver);
            station.recordInTurn(50, 4);
            awaitPosition(made, 200);
            assertThat(dead.waiting()).isPositive();
        }
    }

    @Test
    void what_is_sent_once_more_is_marked_so_and_moves_nothing() {
        CreatedSubscription made = station.subscribe(receiver);
        station.record("ett", 5);
        long head = station.record("tva", 5);
        awaitPosition(made, head);
        Replay replay = station.subscriptions.replay(made.subscription().id(), 4, 7L);
        await().untilAsserted(() -> assertThat(
                        station.subscriptions.replays(made.subscription().id()))
                .singleElement()
                .returns(Replay.Status.DONE, Replay::status)
                .returns(replay.id(), Replay::id));
        assertThat(titles().subList(10, 14)).containsExactly("ett 3", "ett 4", "tva 0", "tva 1");
        assertThat(attempts(made).stream().filter(a -> a.kind() == Attempt.Kind.REPLAY))
                .hasSize(4);
        String id = receiver.calls().getFirst().header("webhook-id");
        station.subscriptions.replay(made.subscription().id(), id);
        await().untilAsserted(() -> assertThat(receiver.calls()).hasSize(15));
        assertThat(receiver.calls().getLast().header("webhook-id")).isEqualTo(id);
        assertThat(now(made).position()).isEqualTo(head);
    }

    @Test
    void while_a_secret_is_changed_both_verify_what_arrives() throws Exception {
        CreatedSubscription made = station.subscribe(receiver);
        CreatedSubscription changed =
                station.subscriptions.rotate(made.subscription().id());
        assertThat(changed.secret()).isNotEqualTo(made.secret());
        awaitSignatures(4);
        Receiver.Call call = receiver.calls().getLast();
        Map<String, List<String>> headers = call.headers().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        new Webhook(made.secret()).verify(call.body(), headers);
        new Webhook(changed.secret()).verify(call.body(), headers);
        assertThat(station.subscriptions.publicKeys(made.subscription().id()))
                .containsExactly(changed.publicKey(), made.publicKey());
        station.forward(Duration.ofHours(24));
        awaitSignatures(2);
    }

    /** The node that delivers hears of a new secret within its next turn. */
    private void awaitSignatures(int many) {
        await().until(() -> {
            int before = receiver.calls().size();
            station.record("ett", 1);
            await().until(() -> receiver.calls().size() > before);
            return receiver.calls().getLast().header("webhook-signature").split(" ", -1).length == many;
        });
    }

    @Test
    void without_consent_nothing_is_sent_until_it_is_given_at_the_address_of_the_question() {
        receiver.consenting(_ -> Receiver.status(200));
        CreatedSubscription made = station.subscribe(receiver);
        assertThat(made.subscription().status()).isEqualTo(Status.AWAITING_CONSENT);
        Receiver.Call question = receiver.handshakes().getFirst();
        assertThat(question.header("webhook-request-origin")).isEqualTo("register.example");
        String callback = question.header("webhook-request-callback");
        assertThat(callback).startsWith("https://register.example/api/subscriptions/consent/");
        station.record("ett", 1);
        await().during(Duration.ofMillis(300)).until(() -> receiver.calls().isEmpty());
        assertThat(station.subscriptions.consent("guessed", null)).isFalse();
        String token = callback.substring(callback.lastIndexOf('/') + 1);
        assertThat(station.subscriptions.consent(token, "*")).isTrue();
        assertThat(station.subscriptions.consent(token, "*")).as("once").isFalse();
        await().untilAsserted(() -> assertThat(receiver.calls()).hasSize(1));
        assertThat(now(made).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void another_origin_or_an_error_is_no_consent_and_the_receiver_can_be_asked_again() {
        receiver.consenting(_ -> Receiver.status(200, "WebHook-Allowed-Origin", "other.example"));
        CreatedSubscription made = station.subscribe(receiver);
        assertThat(made.subscription().status()).isEqualTo(Status.AWAITING_CONSENT);
        receiver.consenting(_ -> Receiver.status(403, "WebHook-Allowed-Origin", "*"));
        assertThat(station.subscriptions.verify(made.subscription().id()).status())
                .isEqualTo(Status.AWAITING_CONSENT);
        receiver.consenting(_ -> Receiver.status(204, "WebHook-Allowed-Origin", "REGISTER.EXAMPLE"));
        assertThat(station.subscriptions.verify(made.subscription().id()).status())
                .isEqualTo(Status.ACTIVE);
    }

    @Test
    void another_node_goes_on_where_one_was_killed_and_sends_nothing_of_it_again() {
        receiver.answering(call -> call.subject().equals("0764/v0") ? Receiver.status(500) : Receiver.TAKEN);
        CreatedSubscription made = station.subscribe(receiver);
        station.recordInTurn(10, 5);
        await().untilAsserted(() -> assertThat(receiver.calls()).hasSizeGreaterThanOrEqualTo(20));
        station.kill();
        int before = receiver.calls().size();
        receiver.always(Receiver.TAKEN);
        station = station.another();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            station.wake();
            assertThat(now(made).position()).isEqualTo(50);
        });
        station.forward(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(behind(made)).isEmpty());
        List<String> after = titles().subList(before, receiver.calls().size());
        assertThat(titles().stream().distinct()).hasSize(50);
        assertThat(receiver.calls().size() - 50)
                .as("again: the first of v0, and what was under way at the end, no more than one a vision side by side")
                .isLessThanOrEqualTo(6);
        assertThat(after.stream().filter(t -> t.startsWith("v0 "))).containsSubsequence("v0 0", "v0 1", "v0 4");
    }

    @Test
    void two_nodes_never_deliver_the_same_subscription() {
        CreatedSubscription made = station.subscribe(receiver);
        try (Station other = station.another()) {
            other.wake();
            station.recordInTurn(10, 20);
            awaitPosition(made, 200);
            assertThat(receiver.calls()).hasSize(200);
        }
    }
}
