package se.rodatraden.views.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.rodatraden.views.reading.Due;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.vision.state.Preparation;

/** The matters that are or may be open, of a municipality's lines in the register: the first due first. */
public final class UnderWay {
    private static final Set<Preparation> OPEN = EnumSet.range(Preparation.COMMISSIONED, Preparation.DEFERRED);

    private UnderWay() {}

    public static List<RegisterRow> of(List<RegisterRow> rows) {
        return rows.stream()
                .filter(r -> r.snapshot().possible().stream().anyMatch(p -> OPEN.contains(p.preparation())))
                .sorted(Comparator.comparing(
                        r -> r.snapshot().due().map(Due::lastDay).orElse(LocalDate.MAX)))
                .toList();
    }
}
