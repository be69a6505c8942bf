package se.rodatraden.feeds.webhooks.delivery;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores the state of deliveries: which node has the lease of a subscription, and each attempt with the changes it causes. Concurrency is
 * limited, so that any number of subscribers leaves connections to other users of the database.
 */
public final class Deliveries {
    private static final int AT_A_TIME = 4;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Semaphore turns = new Semaphore(AT_A_TIME, true);

    /** The state needed to resume a subscription. */
    record Work(Subscription subscription, List<SigningKey> keys, Backlog backlog, List<Replay> replays) {
        Work {
            keys = List.copyOf(keys);
            replays = List.copyOf(replays);
        }
    }

    /** A subscription leased by this node, and its version. */
    record Held(UUID id, long version) {}

    /**
     * The state of the subscription after an attempt.
     *
     * @param held whether this node still has the lease, and the subscription is active
     */
    record Standing(boolean held, @Nullable Instant failingSince) {}

    public Deliveries(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /**
     * Renews the leases of this node, and takes over those that have expired, for the given time. Rows of this node that are locked
     * are waited for; those of others are skipped.
     */
    List<Held> claim(UUID node, Duration lease) {
        return inTurn(() -> {
            List<Held> held = new ArrayList<>(claim("claimed_by = :node and status = 'ACTIVE'", node, lease));
            held.addAll(claim("""
                    id in (
                        select id from webhook_subscriptions
                        where status = 'ACTIVE' and claimed_by is distinct from :node
                          and (claimed_by is null or claimed_until < clock_timestamp())
                        for update skip locked)""", node, lease));
            return held;
        });
    }

    private List<Held> claim(String which, UUID node, Duration lease) {
        return jdbc.sql("""
                        update webhook_subscriptions
                        set claimed_by = :node, claimed_until = clock_timestamp() + make_interval(secs => :seconds)
                        where %s
                        returning id, version""".formatted(which))
                .param("node", node)
                .param("seconds", lease.toMillis() / 1000.0)
                .query((row, _) -> new Held(Objects.requireNonNull(row.getObject(1, UUID.class)), row.getLong(2)))
                .list();
    }

    /** Releases the lease. */
    void release(UUID node, UUID id) {
        inTurn(() -> jdbc.sql("update webhook_subscriptions set claimed_by = null where id = ? and claimed_by = ?")
                .params(StoredRows.row(id, node))
                .update());
    }

    /** The state of a subscription; empty if it is not active, or leased by another node. */
    Optional<Work> load(UUID node, UUID id) {
        return inTurn(() -> jdbc.sql(
                        "select * from webhook_subscriptions where id = ? and claimed_by = ? and status = 'ACTIVE'")
                .params(StoredRows.row(id, node))
                .query((row, _) -> StoredRows.subscription(row))
                .optional()
                .map(this::work));
    }

    private Work work(Subscription subscription) {
        UUID id = subscription.id();
        List<Lag> behind = jdbc.sql("select * from webhook_lanes where subscription = ?")
                .param(id)
                .query((row, _) -> StoredRows.behind(row))
                .list();
        List<Long> already = jdbc.sql("""
                        select position from webhook_attempts
                        where subscription = ? and position > ? and delivered and kind = 'LIVE'""")
                .params(StoredRows.row(id, subscription.position()))
                .query((row, _) -> row.getLong(1))
                .list();
        List<Replay> replays = jdbc.sql(
                        "select * from webhook_replays where subscription = ? and status = 'RUNNING' order by id")
                .param(id)
                .query((row, _) -> StoredRows.replay(row))
                .list();
        return new Work(
                subscription, keys(id), new Backlog(subscription.position(), behind, new HashSet<>(already)), replays);
    }

    /** The signing keys, newest first. */
    public List<SigningKey> keys(UUID id) {
        return jdbc.sql("select * from webhook_keys where subscription = ? order by id desc")
                .param(id)
                .query((row, _) -> StoredRows.key(row))
                .list();
    }

    /** Stores attempts in the order in which they ended, with their changes if this node still has the lease. */
    Standing record(UUID node, UUID id, List<Outcome> outcomes, long position) {
        return inTurn(() -> Objects.requireNonNull(transaction.execute(_ -> {
            Instant failing = null;
            Instant held = null;
            boolean taken = false;
            for (Outcome outcome : outcomes) {
                Attempt attempt = outcome.attempt();
                attempt(id, attempt);
                taken |= attempt.delivered();
                failing = attempt.delivered() ? null : failing == null ? attempt.at() : failing;
                held = later(held, outcome.heldUntil());
            }
            Optional<Standing> standing = jdbc.sql("""
                            update webhook_subscriptions
                            set position = greatest(position, :position),
                                failing_since = case when :taken then :failing else coalesce(failing_since, :failing) end,
                                held_until = greatest(held_until, :held)
                            where id = :id and claimed_by = :node and status = 'ACTIVE'
                            returning failing_since""")
                    .param("position", position)
                    .param("taken", taken)
                    .param("failing", StoredRows.at(failing), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("held", StoredRows.at(held), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("id", id)
                    .param("node", node)
                    .query((row, _) -> {
                        var since = row.getTimestamp(1);
                        return new Standing(true, since == null ? null : since.toInstant());
                    })
                    .optional();
            if (standing.isEmpty()) {
                return new Standing(false, null);
            }
            outcomes.forEach(outcome -> apply(id, outcome, outcome.attempt().at()));
            return standing.get();
        })));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private void apply(UUID id, Outcome outcome, Instant at) {
        if (outcome.behind() != null) {
            behind(id, outcome.behind());
            if (outcome.behind().parked()) {
                notice(id, at, Notice.Kind.PARKED, outcome.behind().subject());
            }
        }
        if (outcome.caughtUp() != null) {
            caughtUp(id, outcome.caughtUp());
        }
        Replay replay = outcome.replay();
        if (replay != null) {
            replay(replay);
        }
    }

    /** The vision is no longer behind. */
    void caughtUp(UUID id, String subject) {
        jdbc.sql("delete from webhook_lanes where subscription = ? and subject = ?")
                .params(StoredRows.row(id, subject))
                .update();
    }

    /** Stores the progress of a replay. */
    void replay(Replay replay) {
        jdbc.sql("update webhook_replays set position = ?, attempts = ?, next_at = ?, status = ? where id = ?")
                .params(StoredRows.row(
                        replay.position(),
                        replay.attempts(),
                        StoredRows.at(replay.nextAt()),
                        replay.status().name(),
                        replay.id()))
                .update();
    }

    /** Stores a position reached without any attempt. */
    void position(UUID node, UUID id, long position) {
        inTurn(() -> jdbc.sql(
                        "update webhook_subscriptions set position = ? where id = ? and claimed_by = ? and position < ?")
                .params(StoredRows.row(position, id, node, position))
                .update());
    }

    /** Disables the subscription and records a notice for the owner; false if it was not active any more. */
    boolean disable(UUID node, UUID id, Subscription.Reason reason, Notice.Kind kind, String detail, Instant now) {
        return inTurn(() -> Objects.requireNonNull(transaction.execute(_ -> {
            int disabled = jdbc.sql("""
                            update webhook_subscriptions
                            set status = 'DISABLED', reason = ?, claimed_by = null, version = version + 1
                            where id = ? and claimed_by = ? and status = 'ACTIVE'""")
                    .params(StoredRows.row(reason.name(), id, node))
                    .update();
            if (disabled == 1) {
                notice(id, now, kind, detail);
            }
            return disabled == 1;
        })));
    }

    /** Stores an attempt without further changes; where the event's text was erased while the call was made, without what was answered. */
    public void attempt(UUID id, Attempt a) {
        jdbc.sql("""
                insert into webhook_attempts
                    (subscription, kind, position, event, type, subject, attempt, at, millis, status, fault, detail, excerpt,
                     delivered)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    case when exists (select from erased_texts t where t.position = ?::bigint) then '' else ?::text end, ?)""")
                .params(StoredRows.row(
                        id,
                        a.kind().name(),
                        a.position(),
                        a.event(),
                        a.type(),
                        a.subject(),
                        a.attempt(),
                        StoredRows.at(a.at()),
                        a.millis(),
                        a.status(),
                        a.fault() == null ? null : a.fault().name(),
                        a.detail(),
                        a.position(),
                        a.excerpt(),
                        a.delivered()))
                .update();
    }

    private void behind(UUID id, Lag b) {
        jdbc.sql("""
                insert into webhook_lanes
                    (subscription, subject, from_position, attempts, next_at, parked, first_failed_at, status, fault, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (subscription, subject) do update set
                    from_position = excluded.from_position, attempts = excluded.attempts, next_at = excluded.next_at,
                    parked = excluded.parked, first_failed_at = excluded.first_failed_at, status = excluded.status,
                    fault = excluded.fault, detail = excluded.detail""")
                .params(StoredRows.row(
                        id,
                        b.subject(),
                        b.from(),
                        b.attempts(),
                        StoredRows.at(b.nextAt()),
                        b.parked(),
                        StoredRows.at(b.firstFailedAt()),
                        b.status(),
                        b.fault() == null ? null : b.fault().name(),
                        b.detail()))
                .update();
    }

    private void notice(UUID id, Instant now, Notice.Kind kind, String detail) {
        jdbc.sql("insert into webhook_notices (subscription, at, kind, detail) values (?, ?, ?, ?)")
                .params(StoredRows.row(id, StoredRows.at(now), kind.name(), detail))
                .update();
    }
}
