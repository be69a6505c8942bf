package se.rodatraden.pages.recording.form;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.value.VisionId;

/**
 * Documents of the register to be named by title: those that are suggested, and a search for the others.
 *
 * @param search the documents found by words, the best first
 */
public record KnownVisions(List<Known> suggested, Function<String, List<Known>> search) {
    /** Nothing to suggest or find: a document is named by its id. */
    public static final KnownVisions NONE = new KnownVisions(List.of(), _ -> List.of());

    private static final int MOST = 5;
    private static final String ID = "[0-9]{4}/[a-z0-9-]+";
    private static final Pattern NAMED = Pattern.compile("(?:.*\\()?(" + ID + ")\\)?");

    /** A document of the register. */
    public record Known(VisionId id, String title) {
        /** As it is suggested, and understood when it is sent. */
        public String said() {
            return title + " (" + id + ")";
        }
    }

    /**
     * What was written, read as a document.
     *
     * @param id null where it is none, or more than one
     * @param title null where only an id was written that is not among those suggested
     * @param fault what to do where it is none
     */
    record Read(
            @Nullable String id,
            @Nullable String title,
            @Nullable String fault) {}

    public KnownVisions {
        suggested = List.copyOf(suggested);
    }

    /** Each as it is suggested. */
    public List<String> said() {
        return suggested.stream().map(Known::said).toList();
    }

    Read read(String written, Lang speech) {
        Matcher named = NAMED.matcher(written);
        if (named.matches()) {
            String id = named.group(1);
            return new Read(id, title(id, written), null);
        }
        List<Known> found = search.apply(written);
        List<Known> called = Stream.concat(suggested.stream(), found.stream())
                .filter(k -> k.title().equalsIgnoreCase(written))
                .distinct()
                .toList();
        if (called.size() == 1) {
            return new Read(called.getFirst().id().toString(), called.getFirst().title(), null);
        }
        return new Read(null, null, fault(called.isEmpty() ? found : called, !called.isEmpty(), speech));
    }

    private @Nullable String title(String id, String written) {
        int from = written.lastIndexOf(" (");
        return suggested.stream()
                .filter(k -> k.id().toString().equals(id))
                .map(Known::title)
                .findFirst()
                .orElse(from > 0 ? written.substring(0, from) : null);
    }

    private static String fault(List<Known> near, boolean several, Lang speech) {
        String names = near.stream().limit(MOST).map(Known::said).collect(Collectors.joining(", "));
        if (several) {
            return speech.say(
                            "Flera dokument heter så. Skriv ett av dem: ",
                            "Several documents are called so. Write one: ")
                    + names + ".";
        }
        return speech.say("Inget dokument i registret heter så.", "No document of the register is called so.")
                + (names.isEmpty() ? "" : speech.say(" Kanske menas: ", " Perhaps: ") + names + ".")
                + speech.say(
                        " Finns det inte i registret: lämna fältet tomt.",
                        " If it is not in the register, leave the field empty.");
    }
}
