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
 * The stored state of a vision for a period in which it does not change: everything shown in a line of the register,
 * including texts, so that a page of lines needs one read. What depends on the exact day is computed from it.
 *
 * @param partly what a court has annulled of the document; null if nothing
 * @param asked the addressees of open remiss rounds, and their answers
 * @param dnr the latest diary number; null if none is recorded
 * @param terms the terms of office in which the standing arose, by their names in addresses: one, several if it is uncertain which, none
 *    if unknown
 * @param dated all dated items, passed or not
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

    /** What a deferral waits for: its entry, the wording, and the terms it may mean, first and last day. */
    public record Waiting(
            String deferral,
            String words,
            @Nullable LocalDate opens,
            @Nullable LocalDate closes) {}

    /** The first due date. */
    public Optional<Due> due() {
        return Due.of(this);
    }

    /** The next step, seen on the day. */
    public Next next(LocalDate day) {
        return Next.of(steps, day);
    }

    /** The alerts on the day. */
    public List<Alert> alerts(LocalDate day) {
        return Watch.alerts(watches, day);
    }
}
