package se.rodatraden.pages.subscriptions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.webhooks.CreatedSubscription;
import se.rodatraden.feeds.webhooks.InvalidSubscriptionException;
import se.rodatraden.feeds.webhooks.NoSuchSubscriptionException;
import se.rodatraden.feeds.webhooks.SubscriptionRequest;
import se.rodatraden.feeds.webhooks.Subscriptions;
import se.rodatraden.feeds.webhooks.UnfitStateException;
import se.rodatraden.feeds.webhooks.delivery.Subscription;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.SeeOther;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;

/** The pages of subscriptions: {@value #ROOT}, and each under it by its id. A secret is shown on the answer to the form that made it. */
@Controller
class SubscriptionController {
    static final String ROOT = "/prenumerationer";

    private final Subscriptions subscriptions;
    private final Visions visions;
    private final InstantSource clock;

    SubscriptionController(Subscriptions subscriptions, Visions visions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.visions = visions;
        this.clock = clock;
    }

    private SubscriptionPages pages(HttpServletRequest request, HttpServletResponse response) {
        return new SubscriptionPages(
                subscriptions,
                RequestContext.of(request, visions.today()),
                FormGuard.of(request, response),
                clock.instant());
    }

    @Needs(Right.SEE_SUBSCRIPTIONS)
    @GetMapping(ROOT)
    ModelAndView all(HttpServletRequest request, HttpServletResponse response) {
        return pages(request, response).list(SubscriptionsPage.Form.EMPTY, null);
    }

    @Needs(Right.SEE_SUBSCRIPTIONS)
    @GetMapping(ROOT + "/{id}")
    ModelAndView one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return pages(request, response).one(known(id), before(request), null);
    }

    private static @Nullable Long before(HttpServletRequest request) {
        String before = request.getParameter("fore");
        return before != null && before.matches("[0-9]{1,18}") ? Long.valueOf(before) : null;
    }

    @Needs(Right.SUBSCRIBE)
    @PostMapping(ROOT)
    ModelAndView create(HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        SubscriptionPages pages = pages(request, response);
        SubscriptionsPage.Form form = form(request);
        try {
            CreatedSubscription made = subscriptions.create(wish(form), number("after", form.after()));
            return pages.secret(made, false);
        } catch (InvalidSubscriptionException invalid) {
            return pages.list(form, pages.fault(invalid));
        } catch (UnreadNumber unread) {
            return pages.list(form, pages.fault(unread.field()));
        }
    }

    /** What stands in the form is no number. */
    private static final class UnreadNumber extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String field;

        UnreadNumber(String field) {
            super(field);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    private static @Nullable Long number(String field, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new UnreadNumber(field);
        }
        return Long.valueOf(text);
    }

    private static SubscriptionsPage.Form form(HttpServletRequest request) {
        return new SubscriptionsPage.Form(
                text(request, "owner"),
                text(request, "url"),
                text(request, "municipality"),
                text(request, "type"),
                text(request, "subject"),
                text(request, "rate"),
                text(request, "concurrency"),
                text(request, "after"));
    }

    private static String text(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip().replace("\0", "");
    }

    private static SubscriptionRequest wish(SubscriptionsPage.Form form) {
        Long rate = number("rate", form.rate());
        Long concurrency = number("concurrency", form.concurrency());
        return new SubscriptionRequest(
                form.owner(),
                form.url(),
                new Selection(orNull(form.municipality()), orNull(form.type()), orNull(form.subject())),
                rate == null ? null : rate.intValue(),
                concurrency == null ? SubscriptionRequest.SIDE_BY_SIDE : concurrency.intValue());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Needs(Right.SUBSCRIBE)
    @PostMapping(ROOT + "/{id}/hemlighet")
    ModelAndView rotate(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        UUID known = known(id).id();
        return pages(request, response).secret(subscriptions.rotate(known), true);
    }

    @Needs(Right.SUBSCRIBE)
    @PostMapping(ROOT + "/{id}/{act}")
    ModelAndView act(
            @PathVariable String id,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        UUID known = known(id).id();
        try {
            switch (act) {
                case "samtycke" -> subscriptions.verify(known);
                case "pa" -> subscriptions.enable(known);
                case "av" -> subscriptions.disable(known);
                case "prov" -> subscriptions.test(known);
                case "ateruppta" -> subscriptions.resume(known, orNull(text(request, "subject")));
                case "omsandning" -> replay(known, request);
                case "bort" -> {
                    subscriptions.delete(known);
                    return SeeOther.page(ROOT);
                }
                default -> throw NoSuchPageException.address();
            }
        } catch (InvalidSubscriptionException invalid) {
            SubscriptionPages pages = pages(request, response);
            return pages.one(known(id), null, pages.fault(invalid).text());
        } catch (UnreadNumber unread) {
            SubscriptionPages pages = pages(request, response);
            return pages.one(known(id), null, pages.fault(unread.field()).text());
        } catch (UnfitStateException unfit) {
            Lang speech = RequestContext.speech(request);
            return pages(request, response).one(known(id), null, speech.say(unfit.sv(), unfit.en()));
        }
        return SeeOther.page(ROOT + "/" + id);
    }

    private void replay(UUID id, HttpServletRequest request) {
        String event = text(request, "event");
        if (!event.isEmpty()) {
            subscriptions.replay(id, event);
            return;
        }
        Long from = number("from", text(request, "from"));
        if (from == null) {
            throw new UnreadNumber("from");
        }
        subscriptions.replay(id, from, number("to", text(request, "to")));
    }

    private Subscription known(String id) {
        try {
            return subscriptions.one(UUID.fromString(id));
        } catch (IllegalArgumentException | NoSuchSubscriptionException none) {
            throw NoSuchPageException.subscription();
        }
    }
}
