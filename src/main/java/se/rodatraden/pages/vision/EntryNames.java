package se.rodatraden.pages.vision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.words.Wording;

/** Names entries by what happened, where a text has their ids. */
public record EntryNames(Entries entries, Lang speech) {
    /** Ids that could be words of a text are left as they are: only those with a hyphen or a digit are looked up. */
    private static final Pattern ID =
            Pattern.compile("(?<![\\w/-])(?=[a-z0-9-]*[0-9-])[a-z0-9][a-z0-9-]{2,63}(?![\\w/-])");

    public String in(String text) {
        return ID.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        entries.entry(m.group()).map(this::name).orElse(m.group())));
    }

    private String name(Entry e) {
        return speech.quoted(Wording.named(e.fact(), speech.locale()));
    }
}
