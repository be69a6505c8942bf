package se.rodatraden.views;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import se.rodatraden.vision.Entry;
import se.rodatraden.vision.Fact;
import se.rodatraden.vision.Known;
import se.rodatraden.vision.Link;
import se.rodatraden.vision.Placed;

/** The links to other documents that stand on a day: those made by then, unless they may have been taken back. */
public final class Links {
    private Links() {}

    /** Those made by the day for certain. */
    public static List<Link> on(Known known, LocalDate day) {
        return of(known, day, p -> p.by(day));
    }

    /** Those that may have been made by the day. */
    public static List<Link> maybeOn(Known known, LocalDate day) {
        return of(known, day, p -> p.maybeBy(day));
    }

    private static List<Link> of(Known known, LocalDate day, Predicate<Placed> made) {
        List<String> takenBack = known.placed().stream()
                .filter(p -> p.maybeBy(day))
                .map(p -> p.entry().fact())
                .filter(Fact.DocumentUnlinked.class::isInstance)
                .map(f -> ((Fact.DocumentUnlinked) f).linked())
                .toList();
        return known.placed().stream()
                .filter(made)
                .map(Placed::entry)
                .filter(e -> !takenBack.contains(e.id()))
                .map(Entry::fact)
                .filter(Fact.DocumentLinked.class::isInstance)
                .map(f -> ((Fact.DocumentLinked) f).link())
                .toList();
    }
}
