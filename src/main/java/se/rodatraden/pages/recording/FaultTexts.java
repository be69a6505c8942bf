package se.rodatraden.pages.recording;

import java.util.regex.Matcher;
import se.rodatraden.time.Lang;

/** What is wrong with a command, said to those who fill in a form: by the label of the field, and what to do in the form. */
final class FaultTexts {
    private FaultTexts() {}

    /** @param name the field as the command spells it, which the text may name */
    static String of(String text, String name, String label, Lang speech) {
        String named = label.isEmpty()
                ? text
                : text.replaceFirst(
                        speech.say("^Fältet ", "^The field ") + "[\\w./]*\\b" + name + "\\b",
                        Matcher.quoteReplacement(speech.say("”" + label + "”", "“" + label + "”")));
        return speech == Lang.SWEDISH
                ? named.replace(
                                " Hände det ändå, ange recordAsOccurred och ett skäl (reason).",
                                " Hände det ändå: kryssa i det sist i formuläret och skriv varför.")
                        .replace(
                                "skicka recordAsOccurred och ett skäl (reason).",
                                "kryssa i det sist i formuläret och skriv skälet.")
                : named.replace(
                                " If it happened all the same, give recordAsOccurred and a reason.",
                                " If it happened all the same: tick that at the end of the form and say why.")
                        .replace(
                                "send recordAsOccurred and a reason.",
                                "tick that at the end of the form and give the reason.");
    }
}
