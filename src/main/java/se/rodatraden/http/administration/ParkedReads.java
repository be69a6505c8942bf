package se.rodatraden.http.administration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.views.rows.ParkedVisions;

/** Visions whose read model could not be updated, for operators. */
@RestController
class ParkedReads {
    private final ParkedVisions parked;

    ParkedReads(ParkedVisions parked) {
        this.parked = parked;
    }

    /**
     * A vision whose read model could not be updated.
     *
     * @param position feed position of the last event tried
     * @param kind the cause: UNREADABLE, TOO_LARGE, REFUSED or PROGRAM
     */
    record ParkedItem(
            String municipality,
            String vision,
            long position,
            Instant since,
            Instant tried,
            String kind,
            String fault) {
        static ParkedItem of(ParkedVisions.Parked p) {
            return new ParkedItem(
                    p.vision().municipality(),
                    p.vision().name(),
                    p.position(),
                    p.since(),
                    p.tried(),
                    p.kind(),
                    p.fault());
        }
    }

    /** List visions whose read model could not be updated, with the cause. */
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @GetMapping(
            path = {"/api/{municipality}/parked-visions", "/api/parked-visions"},
            produces = "application/json")
    ListAnswer<ParkedItem> parkedVisions(@PathVariable(required = false) @Nullable String municipality) {
        String where = municipality == null ? null : Parameters.municipality(municipality);
        return ListAnswer.whole(items(where));
    }

    /** Retry updating the read model of all such visions. Returns those that still fail. */
    @Needs(value = Right.ADMINISTER, everywhere = true)
    @PostMapping(
            path = {"/api/{municipality}/parked-visions/retry", "/api/parked-visions/retry"},
            produces = "application/json")
    ListAnswer<ParkedItem> retryParkedVisions(@PathVariable(required = false) @Nullable String municipality) {
        String where = municipality == null ? null : Parameters.municipality(municipality);
        parked.list(where).forEach(p -> parked.retry(p.vision()));
        return ListAnswer.whole(items(where));
    }

    private List<ParkedItem> items(@Nullable String municipality) {
        return parked.list(municipality).stream().map(ParkedItem::of).toList();
    }
}
