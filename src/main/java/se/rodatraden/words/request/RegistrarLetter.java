package se.rodatraden.words.request;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;

/**
 * A letter to a registrar that the reader's own mail program opens, with what is known filled in, as a {@code mailto:} address. It has under
 * 2,000 characters, since mail programs cut off longer ones: titles are shortened then, and the page's address never is.
 */
public final class RegistrarLetter {
    private static final int LONGEST = 1_999;
    private static final int[] SHORTER = {200, 100, 50, 25, 10};

    private RegistrarLetter() {}

    /** That a document is asked for. Who asks need say neither name nor purpose (TF 2:18). */
    public static String order(String to, Concern concern, Lang t) {
        return fitting(to, concern, t, true);
    }

    /** That something is missing, or wrong. */
    public static String missing(String to, Concern concern, Lang t) {
        return fitting(to, concern, t, false);
    }

    private static String fitting(String to, Concern concern, Lang t, boolean order) {
        String link = link(to, concern, t, order);
        for (int i = 0; link.length() > LONGEST && i < SHORTER.length; i++) {
            link = link(to, concern.shortened(SHORTER[i]), t, order);
        }
        return link;
    }

    private static String link(String to, Concern c, Lang t, boolean order) {
        String name = c.title() == null ? c.municipality() : c.title();
        String what = order
                ? t.say("Begäran om allmän handling: ", "Request for a public document: ")
                : t.say("Saknas i Röda tråden: ", "Missing in Röda tråden: ");
        String numbers = Stream.of(number(c, t), paragraph(c))
                .filter(Objects::nonNull)
                .map(part -> ", " + part)
                .collect(Collectors.joining());
        return MailLink.to(to, what + name + numbers, body(c, t, order));
    }

    private static String body(Concern c, Lang t, boolean order) {
        String asked = order
                ? t.say(
                        "Jag vill ta del av handlingen (2 kap. tryckfrihetsförordningen), helst elektroniskt:",
                        "I wish to read this public document (chapter 2 of the Freedom of the Press Act), preferably as a file:")
                : t.say("Här saknas något, eller är något fel:", "Something is missing here, or wrong:");
        return Stream.of(
                        t.say("Hej!", "Hello,"),
                        "",
                        asked,
                        "",
                        line(t.say("Kommun", "Municipality"), c.municipality()),
                        line(t.say("Dokument", "Document"), c.title()),
                        line(t.say("Händelse", "Event"), c.entry()),
                        line(t.say("Diarienummer", "Registry number"), c.dnr()),
                        line(t.say("Paragraf i protokollet", "Paragraph of the minutes"), paragraph(c)),
                        line(t.say("Sida", "Page"), c.address()),
                        order && c.title() == null ? t.say("Handling: ", "Document: ") : null,
                        order ? null : "",
                        order
                                ? null
                                : t.say("Så här borde det vara, och det framgår av:", "It should say, according to:"),
                        "")
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String number(Concern c, Lang t) {
        return c.dnr() == null ? null : t.say("dnr ", "registry no. ") + c.dnr();
    }

    private static @Nullable String paragraph(Concern c) {
        return c.paragraph() == null || c.paragraph().contains("§") ? c.paragraph() : "§ " + c.paragraph();
    }

    private static @Nullable String line(String label, @Nullable String value) {
        return value == null || value.isBlank() ? null : label + ": " + value;
    }
}
