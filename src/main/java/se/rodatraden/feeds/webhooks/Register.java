package se.rodatraden.feeds.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.feeds.webhooks.delivery.Attempt;
import se.rodatraden.feeds.webhooks.delivery.Lag;
import se.rodatraden.feeds.webhooks.delivery.Notice;
import se.rodatraden.feeds.webhooks.delivery.Replay;
import se.rodatraden.feeds.webhooks.delivery.SigningKey;
import se.rodatraden.feeds.webhooks.delivery.StoredRows;
import se.rodatraden.feeds.webhooks.delivery.Subscription;

/** Stores changes to subscriptions made by their owners. Each change increases the version, by which the delivering node notices it. */
public final class Register {
    private static final Duration BOTH_SIGN = Duration.ofHours(24);
    private static final String ENABLE = """
            update webhook_subscriptions
            set status = 'ACTIVE', reason = null, failing_since = null, held_until = null, version = version + 1
            where id = ?""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Register(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void add(UUID id, SubscriptionRequest wish, long position, SigningKey key, Instant now) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                    insert into webhook_subscriptions
                        (id, owner, url, municipality, type, subject, rate, concurrency, status, position, created_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, 'AWAITING_CONSENT', ?, ?)""")
                    .params(StoredRows.row(
                            id,
                            wish.owner(),
                            wish.url(),
                            wish.selection().municipality(),
                            wish.selection().type(),
                            wish.selection().subject(),
                            wish.rate(),
                            wish.concurrency(),
                            position,
                            StoredRows.at(now)))
                    .update();
            add(id, key, now);
        });
    }

    private void add(UUID id, SigningKey key, Instant now) {
        jdbc.sql(
                        "insert into webhook_keys (subscription, secret, private_key, public_key, created_at) values (?, ?, ?, ?, ?)")
                .params(StoredRows.row(id, key.secret(), key.privateKey(), key.publicKey(), StoredRows.at(now)))
                .update();
    }

    /** A new address must consent first. */
    void change(UUID id, SubscriptionRequest wish, boolean elsewhere) {
        jdbc.sql("""
                update webhook_subscriptions
                set owner = ?, url = ?, municipality = ?, type = ?, subject = ?, rate = ?, concurrency = ?,
                    status = case when ? then 'AWAITING_CONSENT' else status end,
                    reason = case when ? then null else reason end,
                    consented_at = case when ? then null else consented_at end,
                    version = version + 1
                where id = ?""")
                .params(StoredRows.row(
                        wish.owner(),
                        wish.url(),
                        wish.selection().municipality(),
                        wish.selection().type(),
                        wish.selection().subject(),
                        wish.rate(),
                        wish.concurrency(),
                        elsewhere,
                        elsewhere,
                        elsewhere,
                        id))
                .update();
    }

    /** The previous secret also signs for a day; older ones no longer do. */
    void rotate(UUID id, SigningKey key, Instant now) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select 1 from webhook_subscriptions where id = ? for update")
                    .param(id)
                    .query()
                    .listOfRows();
            jdbc.sql("delete from webhook_keys where subscription = ? and expires_at is not null")
                    .param(id)
                    .update();
            jdbc.sql("update webhook_keys set expires_at = ? where subscription = ?")
                    .params(StoredRows.row(StoredRows.at(now.plus(BOTH_SIGN)), id))
                    .update();
            add(id, key, now);
            changed(id);
        });
    }

    private void changed(UUID id) {
        jdbc.sql("update webhook_subscriptions set version = version + 1 where id = ?")
                .param(id)
                .update();
    }

    /** A consent request has been sent; the hash of its token identifies the answer. */
    void asked(UUID id, byte[] token, Instant now) {
        jdbc.sql("update webhook_subscriptions set consent_token = ?, asked_at = ? where id = ?")
                .params(StoredRows.row(token, StoredRows.at(now), id))
                .update();
    }

    void answered(UUID id, String told) {
        jdbc.sql("update webhook_subscriptions set asked_answer = ? where id = ?")
                .params(StoredRows.row(told, id))
                .update();
    }

    /** Activates the subscription unless it is disabled; a consent token can be used only once. */
    boolean consented(byte[] token, @Nullable Integer rate, Instant now) {
        return jdbc.sql("""
                        update webhook_subscriptions
                        set status = case status when 'AWAITING_CONSENT' then 'ACTIVE' else status end,
                            allowed_rate = ?, consented_at = ?, consent_token = null, version = version + 1
                        where consent_token = ?""")
                        .params(StoredRows.row(rate, StoredRows.at(now), token))
                        .update()
                == 1;
    }

    /** Visions that are behind are retried at once, including parked ones. */
    void enable(UUID id, Instant now) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql(ENABLE).param(id).update();
            resume(id, null, now);
        });
    }

    void disable(UUID id) {
        jdbc.sql("""
                update webhook_subscriptions
                set status = 'DISABLED', reason = 'BY_HAND', version = version + 1
                where id = ? and status <> 'DISABLED'""").param(id).update();
    }

    /** Retries a vision that is behind at once, or all of them; returns their number. */
    int resume(UUID id, @Nullable String subject, Instant now) {
        int resumed = jdbc.sql("""
                        update webhook_lanes set parked = false, attempts = 0, next_at = :now
                        where subscription = :id and (cast(:subject as text) is null or subject = :subject)""")
                .param("now", StoredRows.at(now))
                .param("id", id)
                .param("subject", subject)
                .update();
        changed(id);
        return resumed;
    }

    long replay(UUID id, long from, long to, Instant now) {
        long replay = jdbc.sql("""
                        insert into webhook_replays (subscription, from_position, to_position, position, next_at, status, asked_at)
                        values (?, ?, ?, ?, ?, 'RUNNING', ?) returning id""")
                .params(StoredRows.row(id, from, to, from - 1, StoredRows.at(now), StoredRows.at(now)))
                .query(Long.class)
                .single();
        changed(id);
        return replay;
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from webhook_subscriptions where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    List<Subscription> all() {
        return jdbc.sql("select * from webhook_subscriptions order by created_at, id")
                .query((row, _) -> StoredRows.subscription(row))
                .list();
    }

    Optional<Subscription> one(UUID id) {
        return jdbc.sql("select * from webhook_subscriptions where id = ?")
                .param(id)
                .query((row, _) -> StoredRows.subscription(row))
                .optional();
    }

    List<Lag> behind(UUID id, int limit) {
        return jdbc.sql("""
                        select * from webhook_lanes where subscription = ?
                        order by parked desc, first_failed_at, subject limit ?""")
                .params(StoredRows.row(id, limit))
                .query((row, _) -> StoredRows.behind(row))
                .list();
    }

    /** The number of visions that are behind, and of those parked. */
    Subscriptions.Count count(UUID id) {
        return jdbc.sql("select count(*), count(*) filter (where parked) from webhook_lanes where subscription = ?")
                .param(id)
                .query((row, _) -> new Subscriptions.Count(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Delivery attempts, newest first. */
    List<Attempt> attempts(UUID id, long before, int limit, @Nullable Boolean delivered) {
        return jdbc.sql("""
                        select * from webhook_attempts
                        where subscription = :id and id < :before
                          and (cast(:delivered as boolean) is null or delivered = :delivered)
                        order by id desc limit :limit""")
                .param("id", id)
                .param("before", before)
                .param("delivered", delivered)
                .param("limit", limit)
                .query((row, _) -> StoredRows.attempt(row))
                .list();
    }

    List<Replay> replays(UUID id, int limit) {
        return jdbc.sql("select * from webhook_replays where subscription = ? order by id desc limit ?")
                .params(StoredRows.row(id, limit))
                .query((row, _) -> StoredRows.replay(row))
                .list();
    }

    List<Notice> notices(UUID id, int limit) {
        return jdbc.sql("select * from webhook_notices where subscription = ? order by id desc limit ?")
                .params(StoredRows.row(id, limit))
                .query((row, _) -> StoredRows.notice(row))
                .list();
    }

    /** The feed position of an event. */
    Optional<Long> position(UUID event) {
        return jdbc.sql("select position from events where event_id = ?")
                .param(event)
                .query(Long.class)
                .optional();
    }
}
