package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.history.Successor;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.situation.Freshness;
import se.rodatraden.vision.situation.Holder;
import se.rodatraden.vision.situation.Next;
import se.rodatraden.vision.situation.PartlyAnnulled;
import se.rodatraden.vision.situation.Watch;
import se.rodatraden.vision.situation.Why;
import se.rodatraden.vision.state.Standing;

/**
 * What the register keeps of a vision for one period in which it stays the same: everything a line of the register shows,
 * in words too, so that a page of it is one read. What depends on the day itself is worked out from it.
 *
 * @param partly what a court has annulled of the document; null where it stands as a whole
 * @param asked what is asked of whom in the remiss rounds that are open, and what is answered
 * @param dnr the diary number told last; null where none is
 * @param terms the mandate periods in which it came to stand so, by their names in addresses: one, several where it is not known which, none
 *     where nothing is known
 * @param dated everything that has a date, gone by or not
 */
public record Snapshot(
        String title,
        DocumentKind kind,
        boolean beforeRecord,
        List<Standing.Possible> possible,
        boolean allOrdersTried,
        boolean validityPresumed,
        @Nullable String adopted,
        @Nullable String proposed,
        @Nullable FuzzyDate since,
        @Nullable FuzzyDate documentSince,
        @Nullable FuzzyDate matterSince,
        Holder holder,
        @Nullable Waiting waiting,
        List<Next> steps,
        List<Watch> watches,
        List<Why> why,
        List<Successor> successors,
        @Nullable Freshness freshness,
        String sv,
        String en,
        @Nullable PartlyAnnulled partly,
        List<Asked> asked,
        @Nullable String dnr,
        List<String> terms,
        List<DatedItem> dated) {

    /** What a deferral waits for: its entry, the words used, and the terms it is read to point at, first and last day. */
    public record Waiting(
            String deferral,
            String words,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes) {}

    /** The first day by which something is awaited. */
    public Optional<Due> due() {
        return Due.of(this);
    }

    /** What comes next, seen on the day. */
    public Next next(LocalDate day) {
        return Next.of(steps, day);
    }

    /** What has gone by on the day. */
    public List<Alert> alerts(LocalDate day) {
        return Watch.alerts(watches, day);
    }
}
