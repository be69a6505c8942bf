package se.rodatraden.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.Fact;
import se.rodatraden.vision.Known;
import se.rodatraden.vision.Placed;
import se.rodatraden.vision.StateTable;

/** One entry at its place in a vision's timeline, with the words it is found by. */
record TimelineRow(
        String vision,
        int ordinal,
        String entry,
        long position,
        @Nullable LocalDate earliest,
        LocalDate latest,
        boolean afterPrevious,
        boolean orderConflict,
        String type,
        String body,
        String told) {

    static List<TimelineRow> of(String vision, Known known) {
        List<TimelineRow> rows = new ArrayList<>();
        for (Placed p : known.placed()) {
            Fact fact = p.entry().fact();
            rows.add(new TimelineRow(
                    vision,
                    rows.size(),
                    p.entry().id(),
                    p.entry().position(),
                    p.earliest(),
                    p.latest(),
                    p.afterPrevious(),
                    p.orderConflict(),
                    StateTable.kebab(fact.getClass()),
                    fact.told().body().name(),
                    Words.of((Record) fact)));
        }
        return rows;
    }

    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            vision, ordinal, entry, position, earliest, latest, afterPrevious, orderConflict, type, body, told
        };
    }
}
