package se.rodatraden.pages.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.rodatraden.pages.thread.TextWidth;

/** A text in lines that fit a width. */
final class TextLines {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private TextLines() {}

    /** At most so many lines; what does not fit is said to go on. */
    static List<String> of(String text, int size, int width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : SPACE.splitAsStream(text.strip()).toList()) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && TextWidth.of(longer, size) > width) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        if (lines.size() <= most) {
            return lines.stream().map(l -> cut(l, size, width, "")).toList();
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.getLast(), size, width, "…"));
        return kept.stream().map(l -> cut(l, size, width, "")).toList();
    }

    private static String cut(String line, int size, int width, String end) {
        String stripped = line.strip();
        if (TextWidth.of(stripped + end, size) <= width) {
            return stripped + end;
        }
        return end.isEmpty() ? TextWidth.cut(stripped, size, width) : TextWidth.cut(stripped + end + end, size, width);
    }
}
