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

/** The public interface of the webhooks: creates, changes, lists and ends subscriptions. Holds no database connection during calls to receivers. */
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

    /** Number of visions that are behind in a subscription, and of those parked until resumed. */
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

    /** Creates a subscription and asks the receiver for consent, before which nothing is sent. {@code after}: null starts with new events. */
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

    /** The municipality whose subscriptions the user must be permitted to manage. */
    private static String municipality(Selection selection) {
        return selection.only().orElse(Grant.EVERYWHERE);
    }

    /** A subscription that the current user may manage. */
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

    /** Records a receiver's consent by the token of the request; false if no request with the token is pending. */
    public boolean consent(String token, @Nullable String allowedRate) {
        return receivers.given(token, allowedRate);
    }

    /** Asks the receiver for consent again. */
    public Subscription verify(UUID id) {
        Subscription subscription = own(id);
        receivers.ask(id, subscription.url(), subscription.rate());
        return one(id);
    }

    /** Changes a subscription; a new address must consent before anything is sent to it. */
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

    /** Enables a disabled subscription, which continues where it stopped. */
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

    /** Creates a new secret and key pair; the previous ones also sign for a day. */
    public CreatedSubscription rotate(UUID id) {
        own(id);
        SigningKey key = SigningKey.fresh();
        register.rotate(id, key, clock.instant());
        dispatch.wake();
        return CreatedSubscription.of(one(id), key);
    }

    /** Sends a signed test event, and returns the receiver's answer. */
    public Attempt test(UUID id) {
        Subscription subscription = own(id);
        if (subscription.consentedAt() == null) {
            throw new UnfitStateException(
                    "Mottagaren har inte sagt ja än, och då skickas inget. Be om samtycke igen (verify).",
                    "The receiver has not consented yet, so nothing is sent. Ask for its consent again (verify).");
        }
        return testDelivery.send(subscription);
    }

    /** Sends the events between two positions again, both included; {@code to}: null means up to the latest. */
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

    /** Sends one event again. */
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

    /** Retries a vision that is behind at once, with its attempts counted from the start; null means all such visions. */
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

    /** The subscriptions that the current user may see. */
    public List<Subscription> all() {
        return register.all().stream().filter(Subscriptions::seen).toList();
    }

    /** A subscription that the current user may see; others are treated as missing. */
    public Subscription one(UUID id) {
        return register.one(id).filter(Subscriptions::seen).orElseThrow(NoSuchSubscriptionException::new);
    }

    private static boolean seen(Subscription subscription) {
        return CurrentActor.now().may(Right.SEE_SUBSCRIPTIONS, municipality(subscription.selection()));
    }

    /** The current public signing keys, newest first. */
    public List<String> publicKeys(UUID id) {
        one(id);
        Instant now = clock.instant();
        return deliveries.keys(id).stream()
                .filter(key -> key.signsAt(now))
                .map(SigningKey::publicText)
                .toList();
    }

    /** Visions that are behind, parked ones first; at most {@value #SHOWN}. */
    public List<Lag> behind(UUID id) {
        one(id);
        return register.behind(id, SHOWN);
    }

    public Count count(UUID id) {
        one(id);
        return register.count(id);
    }

    /** Attempts before the given one, newest first. {@code delivered}: null means all. */
    public List<Attempt> attempts(UUID id, @Nullable Long before, int limit, @Nullable Boolean delivered) {
        one(id);
        return register.attempts(id, before == null ? Long.MAX_VALUE : before, limit, delivered);
    }

    /** Replays, newest first. */
    public List<Replay> replays(UUID id) {
        one(id);
        return register.replays(id, SHOWN);
    }

    /** Notices to the owner, newest first. */
    public List<Notice> notices(UUID id) {
        one(id);
        return register.notices(id, SHOWN);
    }

    /** The position of the last event. */
    public long head() {
        return feed.head();
    }
}
