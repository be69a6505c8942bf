package se.rodatraden.pages.remiss;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.remiss.RemissCell;
import se.rodatraden.views.remiss.RemissRound;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.AskedWords;

/** What the remiss sheet says of rounds, addressees and answers. */
final class RemissText {
    private final Lang speech;
    private final Locale locale;

    RemissText(Lang speech) {
        this.speech = speech;
        this.locale = speech.locale();
    }

    String round(RemissRound round) {
        return speech.say("Omgång ", "Round ") + round.number();
    }

    /** When it was sent, until when, how many have answered, and whether it is still open. */
    List<String> facts(RemissRound r) {
        List<String> facts = new ArrayList<>();
        FuzzyDate sent = r.round().sent().occurred();
        facts.add(
                Wording.isUnknown(sent)
                        ? speech.say("okänt när den sändes", "date sent not known")
                        : speech.say("sänd ", "sent ") + Wording.definite(sent, locale));
        facts.add(due(r.round().due()));
        facts.add(
                r.round().answersKnown()
                        ? count(r)
                        : r.answered() == 0
                                ? speech.say("svaren är inte kända", "the answers are not known")
                                : answered(r) + speech.say("; övriga svar är inte kända", "; other answers not known"));
        if (r.late() > 0) {
            facts.add(speech.say(r.late() + " sent", r.late() + " late"));
        }
        if (r.uninvited() > 0) {
            facts.add(speech.say(
                    r.uninvited() + " svar från andra än de tillfrågade",
                    r.uninvited() + (r.uninvited() == 1 ? " answer" : " answers") + " from others than those asked"));
        }
        if (r.fromResidents() > 0) {
            facts.add(speech.say(
                    r.fromResidents() + " svar från invånare",
                    r.fromResidents() + (r.fromResidents() == 1 ? " answer" : " answers") + " from residents"));
        }
        facts.add(
                r.round().closed()
                        ? speech.say("avslutad", "closed")
                        : r.open()
                                ? speech.say("inte avslutad", "not closed")
                                : speech.say(
                                        "ingen avslutning registrerad; ärendet har gått vidare",
                                        "no closing recorded; the matter has moved on"));
        return List.copyOf(facts);
    }

    private String count(RemissRound r) {
        return r.without() == 0
                ? answered(r)
                : answered(r)
                        + speech.say(
                                "; " + r.without() + " utan registrerat svar",
                                "; " + r.without() + " with no answer recorded");
    }

    private String answered(RemissRound r) {
        return speech.say(
                r.answered() + " av " + r.asked() + " har svarat",
                r.answered() + " of " + r.asked() + (r.asked() == 1 ? " has" : " have") + " answered");
    }

    /** “svar senast 31 maj 2024”. */
    String due(@Nullable FuzzyDate due) {
        return due == null
                ? speech.say("svarstiden är inte känd", "date for answers not known")
                : speech.say("svar senast ", "answers by ") + Wording.definite(due, locale);
    }

    /** What is recorded of one addressee. */
    String status(RemissCell c) {
        return switch (c.state()) {
            case NOT_ASKED -> speech.say("inte tillfrågad", "not asked");
            case ANSWERED, ANSWERED_LATE, UNINVITED ->
                Wording.stance(c.answers().getFirst().stance(), locale);
            case AWAITED, OVERDUE, NONE_RECORDED -> speech.say("inget svar registrerat", "no answer recorded");
            case NOT_KNOWN -> speech.say("svaret är inte känt", "answer not known");
        };
    }

    /** What else is to be said of it: its own last day where that is another than the round's, and who is to answer instead. */
    List<String> remarks(RemissCell c) {
        List<String> remarks = new ArrayList<>();
        Asked asked = c.asked();
        FuzzyDate due = c.due();
        if (due != null && c.extended()) {
            remarks.add(
                    speech.say("längre tid: svar senast ", "more time: answer by ") + Wording.definite(due, locale));
        }
        switch (c.state()) {
            case OVERDUE -> remarks.add(speech.say("svarstiden har gått ut", "the time for answers has passed"));
            case NOT_ASKED, ANSWERED, ANSWERED_LATE, UNINVITED, AWAITED, NONE_RECORDED, NOT_KNOWN -> {}
        }
        if (asked != null
                && c.open()
                && !asked.body().name().equalsIgnoreCase(asked.addressee().name())) {
            remarks.add(speech.say("väntas från ", "awaited from ") + AskedWords.who(asked, locale));
        }
        return List.copyOf(remarks);
    }

    /** What is to be said of one answer beside its stance. */
    List<String> remarks(Round.Answer answer) {
        return Stream.of(
                        answer.late() ? speech.say("för sent", "late") : "",
                        answer.uninvited() ? speech.say("inte på remisslistan", "not on the list") : "")
                .filter(r -> !r.isEmpty())
                .toList();
    }

    /** What it means that no answer is recorded of some. */
    String silence(RemissRound r) {
        return r.round().answersKnown()
                ? speech.say(
                        "Inget svar är registrerat från dem. Det säger inte vad de tycker.",
                        "No answer is recorded from these. That says nothing of what they think.")
                : speech.say(
                        "Omgångens svar är inte kända. Om de har svarat framgår inte.",
                        "The answers of the round are not known. Whether these have answered does not appear.");
    }

    /** A letter to those of whom no answer is recorded. */
    String reminder(String title, RemissRound r, @Nullable String dnr) {
        List<String> lines = new ArrayList<>();
        lines.add(speech.say(
                "Påminnelse om remiss: ”" + title + "”, omgång " + r.number(),
                "Reminder of a consultation (remiss): “" + title + "”, round " + r.number()));
        lines.add("");
        lines.add(speech.say(
                "Vi har inte registrerat något svar från er på remissen. "
                        + "Har ni redan svarat: hör av er, så att svaret kommer med.",
                "We have recorded no answer from you. If you have answered already, let us know, "
                        + "so that the answer is not missed."));
        lines.add("");
        r.unanswered().forEach(c -> lines.add("– " + Wording.addressee(c.addressee()) + ": " + due(c.due())));
        if (dnr != null) {
            lines.add("");
            lines.add(speech.say("Ange diarienummer ", "Please give the registry number ") + dnr + ".");
        }
        return String.join("\n", lines);
    }
}
