package se.rodatraden.views.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A section of a text with its heading.
 *
 * @param heading in the text's own words, or a name for the part
 */
public record TextSection(String heading, String text) {
    private static final int LONGEST_HEADING = 80;
    private static final Pattern MARKED = Pattern.compile("#{1,6} +(.+)");
    private static final Pattern ENDS_AS_SENTENCE = Pattern.compile(".*[.,;:!?…”\"]$");

    /**
     * Splits a text at its own headings: lines marked as such, or standing alone without being a sentence. Text before the first heading is
     * under {@code first}.
     */
    public static List<TextSection> of(String first, String text) {
        List<TextSection> sections = new ArrayList<>();
        String heading = first;
        StringBuilder body = new StringBuilder();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            String found = heading(line, i == 0 || lines[i - 1].isBlank(), i + 1 < lines.length);
            if (found == null) {
                body.append(line).append('\n');
            } else {
                add(sections, heading, body);
                heading = found;
                body.setLength(0);
            }
        }
        add(sections, heading, body);
        return List.copyOf(sections);
    }

    private static void add(List<TextSection> sections, String heading, StringBuilder body) {
        String text = body.toString().strip();
        if (!text.isEmpty()) {
            sections.add(new TextSection(heading, text));
        }
    }

    private static @Nullable String heading(String line, boolean alone, boolean more) {
        Matcher marked = MARKED.matcher(line);
        if (marked.matches()) {
            return marked.group(1);
        }
        boolean plain = alone
                && more
                && !line.isEmpty()
                && line.length() <= LONGEST_HEADING
                && Character.isUpperCase(line.codePointAt(0))
                && !ENDS_AS_SENTENCE.matcher(line).matches();
        return plain ? line : null;
    }
}
