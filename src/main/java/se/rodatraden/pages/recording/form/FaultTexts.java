package se.rodatraden.pages.recording.form;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.time.Lang;

/** What is wrong with a command, said to those who fill in a form: by the label of the field, and what to do in the form. */
public final class FaultTexts {
    private static final String MUNICIPAL_SV = " Blev det ändå så: skicka recordAsOccurred och reason.";
    private static final String MUNICIPAL_EN = " If it happened all the same: send recordAsOccurred and reason.";

    private static final Pattern COMMAND = Pattern.compile("\\(([a-z]+(?:-[a-z]+)+)\\)");

    private FaultTexts() {}

    /** What is found, without how to record it all the same. */
    public static String finding(String text) {
        return text.replace(MUNICIPAL_SV, "").replace(MUNICIPAL_EN, "");
    }

    /**
     * The fault as people read it, with the field by its label.
     *
     * @param name the field as the command spells it, which the text may name
     */
    public static String of(String text, String name, String label, Lang speech) {
        String named = label.isEmpty()
                ? text
                : text.replaceFirst(
                        speech.say("^Fältet ", "^The field ") + "[\\w./]*\\b" + name + "\\b",
                        Matcher.quoteReplacement(speech.say("”" + label + "”", "“" + label + "”")));
        return inForms(
                speech == Lang.SWEDISH
                        ? named.replace(
                                        MUNICIPAL_SV,
                                        " Blev det ändå så: kryssa i det sist i formuläret och skriv varför.")
                                .replace(
                                        "ange EXTRA för extra val och RE_ELECTION för omval",
                                        "välj extra val eller omval")
                                .replace(
                                        ", och i from vilken dag det börjar gälla",
                                        ", och sedan vilken dag det börjar gälla")
                                .replace("till exempel XXXX-03-01 och XXXX-05-31", "till exempel 1 mars och 31 maj")
                                .replaceAll(" \\((establish-body|record-election|annul-municipal-entry)\\)", "")
                                .replace("är det rename-body", "registrera det som nytt namn")
                                .replace(
                                        " Hände det ändå, ange recordAsOccurred och ett skäl (reason).",
                                        " Hände det ändå: kryssa i det sist i formuläret och skriv varför.")
                                .replace(
                                        "skicka recordAsOccurred och ett skäl (reason).",
                                        "kryssa i det sist i formuläret och skriv skälet.")
                        : named.replace(
                                        MUNICIPAL_EN,
                                        " If it happened all the same: tick that at the end of the form and say why.")
                                .replace(
                                        "give EXTRA for an extra election and RE_ELECTION for one held again",
                                        "choose extra election or re-election")
                                .replace(
                                        ", and in from the day it begins to apply",
                                        ", and then the day it begins to apply")
                                .replace("XXXX-03-01 and XXXX-05-31, for instance", "1 March and 31 May, for instance")
                                .replaceAll(" \\((establish-body|record-election|annul-municipal-entry)\\)", "")
                                .replace("use rename-body", "record a new name")
                                .replace(
                                        " If it happened all the same, give recordAsOccurred and a reason.",
                                        " If it happened all the same: tick that at the end of the form and say why.")
                                .replace(
                                        "send recordAsOccurred and a reason.",
                                        "tick that at the end of the form and give the reason."),
                speech);
    }

    /** Commands by what their forms are called, and what a field takes in words instead of a pattern. */
    private static String inForms(String text, Lang speech) {
        String called = COMMAND.matcher(text).replaceAll(m -> {
            String label = FormWords.command(m.group(1), speech);
            return Matcher.quoteReplacement(label.equals(m.group(1)) ? m.group() : "(" + speech.quoted(label) + ")");
        });
        return called.replace("ange id för den eller de poster som beslutet står i", "kryssa för minst ett beslut")
                .replaceAll(
                        "har inte formen \\^\\[A-ZÅÄÖ\\]\\S.*?\\$(?=\\.|$)",
                        "skrivs med stora bokstäver och utan siffror, till exempel VISION")
                .replaceAll(
                        "har inte formen \\^\\[0-9\\]\\{4\\}/\\S*\\$",
                        "skrivs som kommunens kod och dokumentets id, till exempel 0764/ny-vision")
                .replaceAll("har inte formen \\^\\S*\\$", "har tecken som inte kan stå där");
    }
}
