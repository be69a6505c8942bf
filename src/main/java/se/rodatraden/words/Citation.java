package se.rodatraden.words;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.time.Lang;

/** A paragraph of law as a sentence spells it out, with the short form that tables and rules have. */
public final class Citation {
    private static final Pattern SHORT = Pattern.compile("(KL|KL91|PBL) (\\d+):(\\d+(?: [a-z])?)");

    private static final Map<String, String> SWEDISH =
            Map.of("KL", "kommunallagen", "KL91", "1991 års kommunallag", "PBL", "plan- och bygglagen");

    private static final Map<String, String> ENGLISH = Map.of(
            "KL", "the Local Government Act",
            "KL91", "the Local Government Act of 1991",
            "PBL", "the Planning and Building Act");

    private Citation() {}

    /** “13 kap. 14 § kommunallagen, KL 13:14”; as it is where it is cited otherwise. */
    public static String spelled(String paragraph, Lang t) {
        Matcher m = SHORT.matcher(paragraph);
        return m.matches()
                ? t.say(
                                m.group(2) + " kap. " + m.group(3) + " § " + SWEDISH.get(m.group(1)),
                                "chapter " + m.group(2) + section(m.group(3)) + ENGLISH.get(m.group(1)))
                        + ", "
                        + paragraph
                : paragraph;
    }

    private static String section(String number) {
        return ", section " + number + " of ";
    }
}
