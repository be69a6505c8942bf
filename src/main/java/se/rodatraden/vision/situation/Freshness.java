package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.MatterActivity;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.history.Known;

/**
 * The last recorded act by a day, which tells how fresh a standing is. Notes by the register and links between documents
 * do not count.
 *
 * @param entry the last act
 * @param when when it happened
 * @param latest the last possible day of the act
 */
public record Freshness(String entry, FuzzyDate when, LocalDate latest) {

    /** Empty if nothing dated has happened by the day. */
    static Optional<Freshness> on(Known known, LocalDate day) {
        Placed last = null;
        for (Placed p : known.placed()) {
            boolean later = last == null || !p.latest().isBefore(last.latest());
            if (later
                    && p.by(day)
                    && dated(p.entry().occurred())
                    && confirms(p.entry().fact())) {
                last = p;
            }
        }
        return Optional.ofNullable(last)
                .map(p -> new Freshness(p.entry().id(), p.entry().occurred(), p.latest()));
    }

    private static boolean dated(FuzzyDate date) {
        return date.latest() != null && date.year() != YearBasis.MISSING;
    }

    private static boolean confirms(Fact fact) {
        return MatterActivity.is(fact) || fact instanceof OnDecisions;
    }

    /** Whether more than a year has passed since, so that the standing must not be presented as current. */
    public boolean stale(LocalDate day) {
        return latest.plusYears(1).isBefore(day);
    }
}
