package se.rodatraden.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.views.Writers;

/**
 * Stock Axon 4.13 as its users wire it: its JDBC storage and token store in the tables that it makes, JSON by Jackson, one aggregate, and a
 * pooled processor whose handler writes one row an event by one JDBC statement in the transaction of its batch.
 */
final class Stock implements AutoCloseable {
    private static final int AT_A_TIME = 1_000;
    private static final long PATIENCE_NANOS = Duration.ofMinutes(2).toNanos();
    private static final Serializer JSON = JacksonSerializer.defaultSerializer();
    private static final String PROCESSOR = "notebooks";

    private final JdbcTemplate jdbc;
    private final DataSourceTransactionManager transactions;
    private final JdbcEventStorageEngine engine;
    private final AtomicLong handled = new AtomicLong();
    private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
    private final Configuration axon;
    private long written;
    private volatile boolean watching;

    private Stock(DataSource database, UnaryOperator<PooledStreamingEventProcessor.Builder> settings) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        jdbc = new JdbcTemplate(database);
        transactions = new DataSourceTransactionManager(database);
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
        engine = JdbcEventStorageEngine.builder()
                .eventSerializer(JSON)
                .snapshotSerializer(JSON)
                .connectionProvider(connections)
                .transactionManager(new SpringTransactionManager(transactions))
                .build();
        JdbcTokenStore tokens = JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(JSON)
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        tokens.createSchema(PostgresTokenTableFactory.INSTANCE);
        jdbc.execute("create table notebooks (id text primary key, notes bigint not null, note text not null)");
        axon = DefaultConfigurer.defaultConfiguration()
                .configureSerializer(_ -> JSON)
                .configureTransactionManager(_ -> new SpringTransactionManager(transactions))
                .configureEmbeddedEventStore(_ -> engine)
                .configureAggregate(Notebook.class)
                .eventProcessing(processing -> processing
                        .usingPooledStreamingEventProcessors((_, builder) -> settings.apply(builder))
                        .byDefaultAssignTo(PROCESSOR)
                        .registerTokenStore(_ -> tokens)
                        .registerEventHandler(_ -> this))
                .buildConfiguration();
    }

    /** With the settings that Axon has by itself. */
    static Stock byDefault(DataSource database) {
        return new Stock(database, builder -> builder);
    }

    /** With the batches and segments that replayed fastest here. */
    static Stock tuned(DataSource database) {
        return new Stock(database, builder -> builder.batchSize(250).initialSegmentCount(4));
    }

    Stock start() {
        axon.start();
        return this;
    }

    @EventHandler
    void on(Notebook.Noted event) {
        jdbc.update("""
                insert into notebooks (id, notes, note) values (?, 1, ?)
                on conflict (id) do update set notes = notebooks.notes + 1, note = excluded.note
                """, event.id(), event.note());
        if (watching) {
            seenAt.put(event.note(), System.nanoTime());
        }
        handled.incrementAndGet();
    }

    /** Writes so many events to notebooks of twenty, past the commands and before the start. */
    Stock fill(int events) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        for (int from = 0; from < events; from += AT_A_TIME) {
            List<GenericDomainEventMessage<Notebook.Noted>> batch = IntStream.range(
                            from, Math.min(events, from + AT_A_TIME))
                    .mapToObj(i -> new GenericDomainEventMessage<>(
                            "Notebook", "filled-" + i / 20, i % 20, Notebook.noted("filled-" + i / 20, "n" + i)))
                    .toList();
            transaction.executeWithoutResult(_ -> engine.appendEvents(batch));
        }
        written += events;
        return this;
    }

    /** Replays everything; gives events a second. */
    double replay() {
        StreamingEventProcessor processor = axon.eventProcessingConfiguration()
                .eventProcessor(PROCESSOR, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        jdbc.execute("truncate notebooks");
        processor.resetTokens();
        handled.set(0);
        long start = System.nanoTime();
        processor.start();
        awaitHandled();
        return written / ((System.nanoTime() - start) / 1e9);
    }

    /** As fast as it goes, until the processor has handled it all; each writer's notebooks have at most so many notes. */
    Writers.Rate commands(int writers, int notes, Duration time) throws Exception {
        long start = System.nanoTime();
        Map<Integer, String> own = new ConcurrentHashMap<>();
        Writers.Rate rate = Writers.rate(
                (writer, turn) -> {
                    boolean first = turn % notes == 0;
                    String id = first ? UUID.randomUUID().toString() : own.getOrDefault(writer, "");
                    own.put(writer, id);
                    send(first, id, "n" + turn);
                },
                writers,
                time);
        written += rate.done();
        awaitHandled();
        return new Writers.Rate(rate.done(), (System.nanoTime() - start) / 1e9, rate.p50(), rate.p99());
    }

    /** From the answer to a command until the handler has seen its event, with one writer that pauses after each. */
    Times seen(int count, Duration pause) {
        watching = true;
        Map<String, Long> answered = new HashMap<>();
        String run = UUID.randomUUID().toString();
        for (int i = 0; i < count; i++) {
            send(i % 20 == 0, run + "-" + i / 20, run + i);
            answered.put(run + i, System.nanoTime());
            LockSupport.parkNanos(pause.toNanos());
        }
        written += count;
        awaitHandled();
        watching = false;
        return Times.ofNanos(answered.entrySet().stream()
                .flatMapToLong(a -> seenAt.containsKey(a.getKey())
                        ? LongStream.of(Math.max(0, seenAt.getOrDefault(a.getKey(), 0L) - a.getValue()))
                        : LongStream.empty()));
    }

    private void send(boolean first, String id, String note) {
        axon.commandGateway()
                .<Object>sendAndWait(first ? new Notebook.Open(id, note) : new Notebook.TakeNote(id, note));
    }

    /** Waits until every event was handled; one that never comes is not waited for long. */
    private void awaitHandled() {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (handled.get() < written && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        if (handled.get() < written) {
            System.out.printf("stock Axon: %d of %d events never came%n", written - handled.get(), written);
            written = handled.get();
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
