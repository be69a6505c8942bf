package se.rodatraden.pages.recording.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.Lang;

/** A document's lines by their numbers, with the faults at theirs. Of a long one only what is around the faults. */
final class NumberedText {
    private static final int MOST_LINES = 2_000;
    private static final int AROUND = 4;

    private NumberedText() {}

    static List<ImportPage.NumberedLine> of(String text, List<Violation> violations, Lang speech) {
        List<String> lines = text.lines().toList();
        Map<Integer, List<ImportPage.AtLine>> at = new TreeMap<>();
        for (Violation violation : violations) {
            if (violation.line() != null) {
                at.computeIfAbsent(violation.line(), _ -> new ArrayList<>())
                        .add(new ImportPage.AtLine(violation.column(), speech.say(violation.sv(), violation.en())));
            }
        }
        List<ImportPage.NumberedLine> shown = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            if (lines.size() <= MOST_LINES || near(number, at)) {
                shown.add(
                        new ImportPage.NumberedLine(number, lines.get(number - 1), at.getOrDefault(number, List.of())));
            }
        }
        return List.copyOf(shown);
    }

    private static boolean near(int number, Map<Integer, ?> at) {
        return at.keySet().stream().anyMatch(line -> Math.abs(line - number) <= AROUND);
    }
}
