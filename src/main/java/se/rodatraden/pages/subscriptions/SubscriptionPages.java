package se.rodatraden.pages.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.webhooks.CreatedSubscription;
import se.rodatraden.feeds.webhooks.InvalidSubscriptionException;
import se.rodatraden.feeds.webhooks.Subscriptions;
import se.rodatraden.feeds.webhooks.delivery.Attempt;
import se.rodatraden.feeds.webhooks.delivery.Subscription;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.value.VisionId;

/** Makes the pages of subscriptions for one reader. */
final class SubscriptionPages {
    private static final int TRIES = 20;
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final Subscriptions subscriptions;
    private final RequestContext asking;
    private final Lang speech;
    private final SubscriptionWords words;
    private final FormGuard guard;
    private final Instant now;

    SubscriptionPages(Subscriptions subscriptions, RequestContext asking, FormGuard guard, Instant now) {
        this.subscriptions = subscriptions;
        this.asking = asking;
        this.speech = asking.speech();
        this.words = new SubscriptionWords(speech);
        this.guard = guard;
        this.now = now;
    }

    private PageModel frame(String title, String address) {
        return new PageModel(speech, title, address, PageModel.Section.NONE, null);
    }

    private ModelAndView shown(String template, Object page, PageModel frame, int status) {
        return new ModelAndView(new Html(template, page, frame, status, asking.chosen()));
    }

    SubscriptionsPage.Fault fault(InvalidSubscriptionException invalid) {
        return new SubscriptionsPage.Fault(invalid.field(), speech.say(invalid.sv(), invalid.en()));
    }

    /** Of a field that must be a number. */
    SubscriptionsPage.Fault fault(String field) {
        return new SubscriptionsPage.Fault(
                field, speech.say("Skriv ett heltal med siffror.", "Write a whole number in digits."));
    }

    ModelAndView list(SubscriptionsPage.Form form, SubscriptionsPage.@Nullable Fault fault) {
        long head = subscriptions.head();
        List<SubscriptionsPage.Line> lines = subscriptions.all().stream()
                .map(s -> new SubscriptionsPage.Line(
                        address(s),
                        s.url(),
                        words.tag(s),
                        words.sentence(s, subscriptions.count(s.id()), head),
                        words.selection(s.selection())))
                .toList();
        PageModel frame = frame(speech.say("Prenumerationer", "Subscriptions"), SubscriptionController.ROOT);
        return shown(
                "subscriptions.jte",
                new SubscriptionsPage(frame, lines, form, fault, guard.word(SubscriptionController.ROOT)),
                frame,
                fault == null ? 200 : UNPROCESSABLE);
    }

    private static String address(Subscription s) {
        return SubscriptionController.ROOT + "/" + s.id();
    }

    ModelAndView secret(CreatedSubscription made, boolean changed) {
        Subscription s = made.subscription();
        PageModel frame = frame(speech.say("Hemligheten", "The secret"), address(s));
        SecretPage page = new SecretPage(
                frame,
                address(s),
                s.url(),
                made.secret(),
                made.publicKey(),
                changed,
                words.sentence(s, subscriptions.count(s.id()), subscriptions.head()));
        return shown("secret.jte", page, frame, 200);
    }

    /** {@code before}: the attempts before one of them, null is the newest; {@code fault}: why something could not be done. */
    ModelAndView one(Subscription s, @Nullable Long before, @Nullable String fault) {
        PageModel frame = frame(s.url(), address(s));
        List<Attempt> attempts = subscriptions.attempts(s.id(), before, TRIES, null);
        String more = attempts.size() < TRIES
                ? null
                : address(s) + "?fore=" + attempts.getLast().id() + "#forsok";
        SubscriptionPage page = new SubscriptionPage(
                frame,
                address(s),
                s.url(),
                words.tag(s),
                sentences(s),
                fault,
                facts(s),
                subscriptions.notices(s.id()).stream()
                        .map(n -> new SubscriptionPage.LogLine(speech.moment(n.at()), words.notice(n)))
                        .toList(),
                subscriptions.behind(s.id()).stream()
                        .map(b -> new SubscriptionPage.Waiting(
                                b.subject(), vision(b.subject()), words.waiting(b), b.parked()))
                        .toList(),
                attempts.stream().map(this::row).toList(),
                more,
                subscriptions.replays(s.id()).stream()
                        .map(r -> new SubscriptionPage.LogLine(speech.moment(r.askedAt()), words.replay(r)))
                        .toList(),
                subscriptions.publicKeys(s.id()),
                can(s),
                guard::word);
        return shown("subscription.jte", page, frame, fault == null ? 200 : CONFLICT);
    }

    private List<String> sentences(Subscription s) {
        List<String> sentences = new java.util.ArrayList<>();
        sentences.add(words.sentence(s, subscriptions.count(s.id()), subscriptions.head()));
        sentences.addAll(words.more(s, now));
        return sentences;
    }

    private List<SubscriptionPage.Fact> facts(Subscription s) {
        String rate = s.rate() == null && s.allowedRate() == null
                ? speech.say("utan gräns", "no limit")
                : Objects.requireNonNullElse(lower(s.rate(), s.allowedRate()), 0)
                        + speech.say(" i minuten", " a minute");
        return List.of(
                new SubscriptionPage.Fact(
                        speech.say("Har kommit till", "Has reached"),
                        speech.say("händelse ", "event ") + s.position(),
                        speech.say("av ", "of ") + subscriptions.head()),
                new SubscriptionPage.Fact(speech.say("Skickar", "Sends"), words.selection(s.selection()), null),
                new SubscriptionPage.Fact(
                        speech.say("Högst", "At most"),
                        rate,
                        s.concurrency() + speech.say(" visioner samtidigt", " visions at a time")),
                new SubscriptionPage.Fact(
                        speech.say("Ägare", "Owner"),
                        s.owner(),
                        speech.say("sedan den ", "since ") + speech.moment(s.createdAt())));
    }

    private static @Nullable Integer lower(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.min(one, other);
    }

    private static SubscriptionPage.Can can(Subscription s) {
        boolean consented = s.consentedAt() != null;
        boolean active = s.status() == Subscription.Status.ACTIVE;
        return new SubscriptionPage.Can(
                s.status() == Subscription.Status.AWAITING_CONSENT,
                s.status() == Subscription.Status.DISABLED && consented,
                s.status() != Subscription.Status.DISABLED,
                consented,
                active);
    }

    private SubscriptionPage.Try row(Attempt a) {
        boolean test = a.kind() == Attempt.Kind.TEST;
        return new SubscriptionPage.Try(
                speech.moment(a.at()),
                a.type().replaceFirst("^se\\.rodatraden\\.", ""),
                a.position() == null ? null : String.valueOf(a.position()),
                test ? "–" : a.subject(),
                test ? null : vision(a.subject()),
                words.number(a),
                words.answer(a),
                a.delivered(),
                a.millis() + "\u00a0ms",
                a.event());
    }

    /** The vision's page; null where it is a municipality's own stream. */
    private static @Nullable String vision(String subject) {
        try {
            return Addresses.vision(VisionId.parse(subject));
        } catch (IllegalArgumentException municipality) {
            return null;
        }
    }
}
