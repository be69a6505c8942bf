package se.rodatraden.feeds.webhooks.calls;

import java.net.InetAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.Tail;
import se.rodatraden.feeds.webhooks.CreatedSubscription;
import se.rodatraden.feeds.webhooks.Handshake;
import se.rodatraden.feeds.webhooks.MovedClock;
import se.rodatraden.feeds.webhooks.Receiver;
import se.rodatraden.feeds.webhooks.Register;
import se.rodatraden.feeds.webhooks.SubscriptionRequest;
import se.rodatraden.feeds.webhooks.Subscriptions;
import se.rodatraden.feeds.webhooks.delivery.Deliveries;
import se.rodatraden.feeds.webhooks.delivery.Dispatch;
import se.rodatraden.feeds.webhooks.delivery.Owners;
import se.rodatraden.feeds.webhooks.delivery.WebhookDependencies;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.CommitOrderEngine;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.EventSerializer;
import se.rodatraden.store.Json;
import se.rodatraden.vision.event.VisionEvent.VisionRegistered;
import se.rodatraden.vision.value.VisionId;

/** The webhooks of one node on a real database, with a clock that can be moved and leases that a test can wait for. */
public final class Station implements AutoCloseable {
    static final Sender.Limits SHORT = new Sender.Limits(Duration.ofMillis(500), Duration.ofMillis(700), 64 * 1024);
    private static final Duration LEASE = Duration.ofSeconds(3);
    private static final EventNames NAMES = EventNames.all();

    /** A database that a node can be cut off from. */
    private static final class Line extends DelegatingDataSource {
        private volatile boolean cut;

        Line(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (cut) {
                throw new SQLException("cut off");
            }
            return super.getConnection();
        }
    }

    private final Line line;
    public final MovedClock clock;
    public final Feed feed;
    public final Subscriptions subscriptions;
    private final CommitOrderEngine engine;
    private final Tail tail;
    private final Sender sender;
    private final Dispatch dispatch;
    private final Map<String, Long> sequences;
    private final DataSource database;

    public Station(TestDatabase database) {
        this(database.dataSource(), new MovedClock(), new HashMap<>(), null);
    }

    /** Another node, or this one started again. */
    public Station another() {
        return another(null);
    }

    /** With e-mail. */
    public Station another(@Nullable JavaMailSender mail) {
        return new Station(database, clock, sequences, mail);
    }

    Station(DataSource database, MovedClock clock, Map<String, Long> sequences, @Nullable JavaMailSender mail) {
        this.database = database;
        this.sequences = sequences;
        this.line = new Line(database);
        this.clock = clock;
        engine = new CommitOrderEngine(new JdbcTemplate(line), new EventSerializer(NAMES, Json.mapper()));
        feed = new Feed(new EventLog(line, NAMES, Json.mapper()), NAMES, new PublicAddress("http://localhost:8080"));
        tail = new Tail(feed);
        tail.start();
        EgressPolicy border =
                new EgressPolicy(List.of(Network.of("127.0.0.0/8")), host -> List.of(InetAddress.getAllByName(host)));
        sender = new Sender(border, SHORT, SenderTest.tls());
        JdbcClient jdbc = JdbcClient.create(line);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(line));
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (mail != null) {
            beans.addBean("mail", mail);
        }
        PublicAddress address = new PublicAddress("https://register.example");
        WebhookDependencies tools = new WebhookDependencies(
                UUID.randomUUID(),
                feed,
                tail,
                sender,
                new Deliveries(jdbc, transaction),
                new Owners(beans.getBeanProvider(JavaMailSender.class), "register@register.example", address),
                clock,
                RandomGenerator.getDefault(),
                SHORT.whole().plusMillis(300));
        dispatch = new Dispatch(tools, LEASE, Duration.ofMillis(500));
        dispatch.start();
        subscriptions =
                new Subscriptions(new Register(jdbc, transaction), tools, new Handshake(sender, address), dispatch);
    }

    /** A subscription to everything that is new. */
    public CreatedSubscription subscribe(Receiver receiver) {
        return subscribe(receiver, 4);
    }

    public CreatedSubscription subscribe(Receiver receiver, int concurrency) {
        return subscriptions.create(wish(receiver.url(), concurrency), null);
    }

    static SubscriptionRequest wish(String url, int concurrency) {
        return new SubscriptionRequest("drift@exempel.se", url, Selection.ALL, null, concurrency);
    }

    /** Records so many more events of a vision; gives the last position. */
    public long record(String vision, int events) {
        VisionId id = new VisionId("0764", vision);
        long from = sequences.getOrDefault(vision, 0L);
        sequences.put(vision, from + events);
        engine.appendEvents(IntStream.range(0, events)
                .<DomainEventMessage<?>>mapToObj(i -> new GenericDomainEventMessage<>(
                        "stream",
                        id.toString(),
                        from + i,
                        new VisionRegistered(id, vision + " " + (from + i), DocumentKind.VISION, null)))
                .toList());
        tail.wake();
        return feed.head();
    }

    /** Records one event of each vision, in turn, so many times, with one append for each round. */
    public void recordInTurn(int visions, int times) {
        for (int t = 0; t < times; t++) {
            List<DomainEventMessage<?>> round = new ArrayList<>();
            for (int v = 0; v < visions; v++) {
                VisionId id = new VisionId("0764", "v" + v);
                long sequence = sequences.merge("v" + v, 1L, Long::sum) - 1;
                round.add(new GenericDomainEventMessage<>(
                        "stream",
                        id.toString(),
                        sequence,
                        new VisionRegistered(id, "v" + v + " " + sequence, DocumentKind.VISION, null)));
            }
            engine.appendEvents(round);
        }
        tail.wake();
    }

    public void forward(Duration by) {
        clock.forward(by);
        dispatch.wake();
    }

    public void wake() {
        dispatch.wake();
    }

    /** As a killed process leaves it: nothing is written down any more, and the leases stay. */
    public void kill() {
        line.cut = true;
        close();
    }

    @Override
    public void close() {
        dispatch.stop();
        sender.close();
        tail.stop();
    }
}
