package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import se.rodatraden.vision.rules.Alert;

/** Something with a last day: if it passes without the expected recording, it becomes an {@link Alert}. */
public record Watch(Alert.Kind kind, String entry, LocalDate lastDay) {

    /** The alerts on a day, the most serious kind first. */
    public static List<Alert> alerts(List<Watch> watches, LocalDate day) {
        return watches.stream()
                .filter(w -> w.lastDay.isBefore(day))
                .map(w -> new Alert(w.kind, w.entry, w.lastDay.plusDays(1)))
                .sorted(Comparator.comparing(Alert::kind).thenComparing(Alert::since))
                .toList();
    }
}
