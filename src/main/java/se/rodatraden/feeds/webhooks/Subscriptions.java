package se.rodatraden.feeds.webhooks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.webhooks.calls.RefusedTargetException;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.feeds.webhooks.delivery.Attempt;
import se.rodatraden.feeds.webhooks.delivery.Deliveries;
import se.rodatraden.feeds.webhooks.delivery.Dispatch;
import se.rodatraden.feeds.webhooks.delivery.Lag;
import se.rodatraden.feeds.webhooks.delivery.Notice;
import se.rodatraden.feeds.webhooks.delivery.Replay;
import se.rodatraden.feeds.webhooks.delivery.SigningKey;
import se.rodatraden.feeds.webhooks.delivery.Subscription;
import se.rodatraden.feeds.webhooks.delivery.WebhookDependencies;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Right;

/** The door to the webhooks: subscriptions are made, changed, looked at and ended here. No database connection is held while a receiver is asked. */
public final class Subscriptions {
    private static final int SHOWN = 200;

    private final Register register;
    private final Deliveries deliveries;
    private final Feed feed;
    private final Sender sender;
    private final ReceiverConsent receivers;
    private final TestDelivery testDelivery;
    private final Dispatch dispatch;
    private final InstantSource clock;

    /** How many visions are behind in a subscription, and how many of them wait for someone to resume them. */
    public record Count(long behind, long parked) {}

    public Subscriptions(Register register, WebhookDependencies tools, Handshake handshake, Dispatch dispatch) {
        this.register = register;
        this.deliveries = tools.deliveries();
        this.feed = tools.feed();
        this.sender = tools.sender();
        this.receivers = new ReceiverConsent(register, handshake, dispatch, tools.clock());
        this.testDelivery = new TestDelivery(tools);
        this.dispatch = dispatch;
        this.clock = tools.clock();
    }

    /** Makes one and asks the receiver for its consent; until that is given nothing is sent. {@code after}: null begins with what is new. */
    public CreatedSubscription create(SubscriptionRequest wish, @Nullable Long after) {
        CurrentActor.require(Right.SUBSCRIBE, municipality(wish.selection()));
        check(wish);
        long head = feed.head();
        if (after != null && (after < 0 || after > head)) {
            throw position("after", 0, head);
        }
        UUID id = UUID.randomUUID();
        SigningKey key = SigningKey.fresh();
        register.add(id, wish, after == null ? head : after, key, clock.instant());
        receivers.ask(id, wish.url(), wish.rate());
        return CreatedSubscription.of(one(id), key);
    }

    /** Where one must look after subscriptions to have this one. */
    private static String municipality(Selection selection) {
        return selection.only().orElse(Grant.EVERYWHERE);
    }

    /** To change or end it, or have it do something. */
    private Subscription own(UUID id) {
        Subscription subscription = one(id);
        CurrentActor.require(Right.SUBSCRIBE, municipality(subscription.selection()));
        return subscription;
    }

    private void check(SubscriptionRequest wish) {
        wish.check(feed.types());
        try {
            sender.check(wish.url());
        } catch (RefusedTargetException refused) {
            throw new InvalidSubscriptionException(refused);
        }
    }

    private static InvalidSubscriptionException position(String field, long least, long most) {
        return new InvalidSubscriptionException(
                field,
                "Positionen ska vara ett heltal från " + least + " till " + most + ".",
                "The position must be a whole number from " + least + " to " + most + ".");
    }

    /** A receiver that was asked says yes, by the token of the question; false where no question waits for it. */
    public boolean consent(String token, @Nullable String allowedRate) {
        return receivers.given(token, allowedRate);
    }

    /** Asks the receiver again. */
    public Subscription verify(UUID id) {
        Subscription subscription = own(id);
        receivers.ask(id, subscription.url(), subscription.rate());
        return one(id);
    }

    /** Another address is asked for its consent before anything is sent there. */
    public Subscription change(UUID id, SubscriptionRequest wish) {
        Subscription before = own(id);
        CurrentActor.require(Right.SUBSCRIBE, municipality(wish.selection()));
        check(wish);
        boolean elsewhere = !wish.url().equals(before.url());
        register.change(id, wish, elsewhere);
        dispatch.wake();
        if (elsewhere) {
            receivers.ask(id, wish.url(), wish.rate());
        }
        return one(id);
    }

    /** Goes on where it was. */
    public Subscription enable(UUID id) {
        Subscription subscription = own(id);
        if (subscription.consentedAt() == null) {
            throw new UnfitStateException(
                    "Mottagaren har inte sagt ja än. Be om samtycke igen (verify).",
                    "The receiver has not consented yet. Ask for its consent again (verify).");
        }
        if (subscription.status() == Subscription.Status.DISABLED) {
            register.enable(id, clock.instant());
            dispatch.wake();
        }
        return one(id);
    }

    public Subscription disable(UUID id) {
        own(id);
        register.disable(id);
        dispatch.wake();
        return one(id);
    }

    public void delete(UUID id) {
        own(id);
        if (!register.delete(id)) {
            throw new NoSuchSubscriptionException();
        }
        dispatch.wake();
    }

    /** A new secret and key pair; the old ones sign beside them for a day. */
    public CreatedSubscription rotate(UUID id) {
        own(id);
        SigningKey key = SigningKey.fresh();
        register.rotate(id, key, clock.instant());
        dispatch.wake();
        return CreatedSubscription.of(one(id), key);
    }

    /** Sends a signed event that is none, and tells what the receiver answered. */
    public Attempt test(UUID id) {
        Subscription subscription = own(id);
        if (subscription.consentedAt() == null) {
            throw new UnfitStateException(
                    "Mottagaren har inte sagt ja än, och då skickas inget. Be om samtycke igen (verify).",
                    "The receiver has not consented yet, so nothing is sent. Ask for its consent again (verify).");
        }
        return testDelivery.send(subscription);
    }

    /** Sends what lies between two positions once more, both included; {@code to}: null is all there is now. */
    public Replay replay(UUID id, long from, @Nullable Long to) {
        Subscription subscription = own(id);
        if (subscription.status() != Subscription.Status.ACTIVE) {
            throw new UnfitStateException(
                    "Prenumerationen är inte igång. Sätt på den först (enable).",
                    "The subscription is not active. Enable it first (enable).");
        }
        long head = feed.head();
        if (from < 1 || from > head) {
            throw position("from", 1, head);
        }
        if (to != null && (to < from || to > head)) {
            throw position("to", from, head);
        }
        long replay = register.replay(id, from, to == null ? head : to, clock.instant());
        dispatch.wake();
        return register.replays(id, SHOWN).stream()
                .filter(r -> r.id() == replay)
                .findFirst()
                .orElseThrow();
    }

    /** Sends one event once more. */
    public Replay replay(UUID id, String event) {
        long position;
        try {
            position = register.position(UUID.fromString(event)).orElseThrow(Subscriptions::noSuchEvent);
        } catch (IllegalArgumentException unreadable) {
            throw noSuchEvent();
        }
        return replay(id, position, position);
    }

    private static InvalidSubscriptionException noSuchEvent() {
        return new InvalidSubscriptionException(
                "event",
                "Ingen händelse har det id:t. Det står i händelsens id, och i listan över försök.",
                "No event has that id. It is the id of the event, and is in the list of attempts.");
    }

    /** Tries a vision that is behind again at once, from the first of its attempts; null is all of them. */
    public Subscription resume(UUID id, @Nullable String subject) {
        own(id);
        if (register.resume(id, subject, clock.instant()) == 0 && subject != null) {
            throw new UnfitStateException(
                    "Visionen " + subject + " ligger inte efter i prenumerationen. Det finns inget att återuppta.",
                    "The vision " + subject + " is not behind in the subscription. There is nothing to resume.");
        }
        dispatch.wake();
        return one(id);
    }

    /** Those that the one who asks may see. */
    public List<Subscription> all() {
        return register.all().stream().filter(Subscriptions::seen).toList();
    }

    /** One that the one who asks may not see is not there. */
    public Subscription one(UUID id) {
        return register.one(id).filter(Subscriptions::seen).orElseThrow(NoSuchSubscriptionException::new);
    }

    private static boolean seen(Subscription subscription) {
        return CurrentActor.now().may(Right.SEE_SUBSCRIPTIONS, municipality(subscription.selection()));
    }

    /** The public keys that sign now, the newest first. */
    public List<String> publicKeys(UUID id) {
        one(id);
        Instant now = clock.instant();
        return deliveries.keys(id).stream()
                .filter(key -> key.signsAt(now))
                .map(SigningKey::publicText)
                .toList();
    }

    /** Visions that are behind, those parked first; no more than {@value #SHOWN}. */
    public List<Lag> behind(UUID id) {
        one(id);
        return register.behind(id, SHOWN);
    }

    public Count count(UUID id) {
        one(id);
        return register.count(id);
    }

    /** Attempts before one of them, the newest first. {@code delivered}: null is all. */
    public List<Attempt> attempts(UUID id, @Nullable Long before, int limit, @Nullable Boolean delivered) {
        one(id);
        return register.attempts(id, before == null ? Long.MAX_VALUE : before, limit, delivered);
    }

    /** The newest first. */
    public List<Replay> replays(UUID id) {
        one(id);
        return register.replays(id, SHOWN);
    }

    /** The newest first. */
    public List<Notice> notices(UUID id) {
        one(id);
        return register.notices(id, SHOWN);
    }

    /** Where the feed ends. */
    public long head() {
        return feed.head();
    }
}
