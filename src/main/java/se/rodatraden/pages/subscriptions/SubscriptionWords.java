package se.rodatraden.pages.subscriptions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Selection;
import se.rodatraden.feeds.webhooks.Subscriptions;
import se.rodatraden.feeds.webhooks.calls.Fault;
import se.rodatraden.feeds.webhooks.delivery.Attempt;
import se.rodatraden.feeds.webhooks.delivery.Lag;
import se.rodatraden.feeds.webhooks.delivery.Notice;
import se.rodatraden.feeds.webhooks.delivery.Replay;
import se.rodatraden.feeds.webhooks.delivery.Subscription;
import se.rodatraden.time.Lang;

/** What the pages say of a subscription. */
record SubscriptionWords(Lang speech) {

    String tag(Subscription s) {
        return switch (s.status()) {
            case ACTIVE -> speech.say("IGÅNG", "ACTIVE");
            case AWAITING_CONSENT -> speech.say("VÄNTAR PÅ SAMTYCKE", "AWAITING CONSENT");
            case DISABLED -> speech.say("AVSTÄNGD", "DISABLED");
        };
    }

    /** How it stands, in one sentence. */
    String sentence(Subscription s, Subscriptions.Count count, long head) {
        return switch (s.status()) {
            case ACTIVE -> active(s, count, head);
            case AWAITING_CONSENT ->
                speech.say(
                        "Väntar på att mottagaren säger ja till att bli anropad. Inget skickas innan dess.",
                        "Waiting for the receiver to consent to being called. Nothing is sent before that.");
            case DISABLED -> disabled(s);
        };
    }

    private String active(Subscription s, Subscriptions.Count count, long head) {
        if (count.parked() > 0) {
            return speech.say(
                    visions(count.behind()) + " ligger efter, varav " + count.parked()
                            + " inte har tagits emot efter alla försök och väntar på att återupptas. Övriga levereras.",
                    visions(count.behind()) + " behind, " + count.parked()
                            + " of which used up all attempts and wait to be resumed. All others are delivered.");
        }
        if (count.behind() > 0) {
            return speech.say(
                    visions(count.behind()) + " ligger efter och försöks igen. Övriga levereras.",
                    visions(count.behind()) + " behind and will be tried again. All others are delivered.");
        }
        return s.position() >= head
                ? speech.say("Allt är levererat.", "Everything is delivered.")
                : speech.say(
                        (head - s.position()) + " händelser återstår att gå igenom.",
                        (head - s.position()) + " events remain to be processed.");
    }

    private String visions(long number) {
        return speech.say(
                number == 1 ? "1 vision" : number + " visioner", number == 1 ? "1 vision is" : number + " visions are");
    }

    private String disabled(Subscription s) {
        if (s.reason() == null) {
            return speech.say("Inget skickas.", "Nothing is sent.");
        }
        return switch (s.reason()) {
            case GONE ->
                speech.say(
                        "Inget skickas: mottagaren svarade 410, att den inte vill ha fler anrop.",
                        "Nothing is sent: the receiver answered 410, that it wants no more calls.");
            case FAILING ->
                speech.say(
                        "Inget skickas: inget anrop togs emot på fem dagar.",
                        "Nothing is sent: no call was accepted for five days.");
            case BY_HAND ->
                speech.say("Inget skickas: någon stängde av den.", "Nothing is sent: somebody disabled it.");
        };
    }

    /** What more there is to say of it now. */
    List<String> more(Subscription s, Instant now) {
        List<String> more = new ArrayList<>();
        if (s.failingSince() != null && s.status() == Subscription.Status.ACTIVE) {
            more.add(speech.say(
                    "Inget anrop har tagits emot sedan den " + speech.moment(s.failingSince())
                            + ". Efter fem dagar utan något stängs prenumerationen av.",
                    "No call has been accepted since " + speech.moment(s.failingSince())
                            + ". After five days without one the subscription is disabled."));
        }
        if (s.heldUntil() != null && s.heldUntil().isAfter(now)) {
            more.add(speech.say(
                    "Mottagaren bad om en paus till den " + speech.moment(s.heldUntil()) + ".",
                    "The receiver asked for a pause until " + speech.moment(s.heldUntil()) + "."));
        }
        if (s.status() == Subscription.Status.AWAITING_CONSENT && s.askedAnswer() != null) {
            more.add(speech.say("Senaste svaret: ", "The last answer: ") + asked(s.askedAnswer()) + ".");
        }
        if (s.status() == Subscription.Status.DISABLED) {
            more.add(speech.say(
                    "Den fortsätter där den slutade när den sätts på.",
                    "It continues where it left off when it is enabled."));
        }
        return more;
    }

    /** The name of a fault in words; all else as it is. */
    private String asked(String answer) {
        for (Fault fault : Fault.values()) {
            if (answer.endsWith(fault.name())) {
                return answer.substring(0, answer.length() - fault.name().length())
                        + speech.say(fault.sv(), fault.en());
            }
        }
        return answer;
    }

    String selection(Selection s) {
        List<String> parts = new ArrayList<>();
        if (s.subject() != null) {
            parts.add(s.subject());
        } else if (s.municipality() != null) {
            parts.add(speech.say("kommun ", "municipality ") + s.municipality());
        }
        if (s.type() != null) {
            parts.add(s.type() + "*");
        }
        return parts.isEmpty() ? speech.say("alla händelser", "all events") : String.join(", ", parts);
    }

    String waiting(Lag b) {
        String first = speech.say("Händelse ", "Event ") + b.from() + ": "
                + (b.attempts() == 0
                        ? speech.say("inte försökt än", "not tried yet")
                        : speech.say(b.attempts() + " försök, senast: ", b.attempts() + " attempts, the last: ")
                                + answer(b.status(), b.fault(), b.detail()))
                + ". ";
        return first
                + (b.parked()
                        ? speech.say("Väntar på att återupptas.", "Waiting to be resumed.")
                        : speech.say("Nästa försök den ", "Next attempt ") + speech.moment(b.nextAt()) + ".");
    }

    String answer(Attempt a) {
        return a.delivered()
                ? a.status() + " " + speech.say("togs emot", "accepted")
                : answer(a.status(), a.fault(), a.detail());
    }

    private String answer(@Nullable Integer status, @Nullable Fault fault, @Nullable String detail) {
        String why = fault == null ? "" : speech.say(fault.sv(), fault.en());
        String more = detail == null || detail.isBlank() ? "" : " (" + detail + ")";
        return ((status == null ? "" : status + " ") + why + more).strip();
    }

    String number(Attempt a) {
        return switch (a.kind()) {
            case LIVE -> String.valueOf(a.attempt());
            case REPLAY -> a.attempt() + " " + speech.say("(omsändning)", "(replay)");
            case TEST -> speech.say("prov", "test");
        };
    }

    String notice(Notice n) {
        return switch (n.kind()) {
            case DISABLED_GONE ->
                speech.say("Avstängd: mottagaren svarade 410.", "Disabled: the receiver answered 410.");
            case DISABLED_FAILING ->
                speech.say("Avstängd: inget togs emot på fem dagar.", "Disabled: nothing was accepted for five days.");
            case PARKED ->
                speech.say(
                        n.detail() + " togs inte emot efter alla försök och väntar på att återupptas.",
                        n.detail() + " used up all its attempts and waits to be resumed.");
        };
    }

    String replay(Replay r) {
        String range = r.from() == r.to()
                ? speech.say("händelse ", "event ") + r.from()
                : speech.say("händelse ", "events ") + r.from() + "–" + r.to();
        return switch (r.status()) {
            case DONE -> range + speech.say(": klar", ": done");
            case RUNNING -> range + speech.say(": har kommit till ", ": has reached ") + r.position();
            case STOPPED ->
                range
                        + speech.say(
                                ": stannade efter " + r.position() + ", nästa togs inte emot",
                                ": stopped after " + r.position() + ", the next was not accepted");
        };
    }
}
