package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.CourtCase;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.LegalStatus;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.vision.value.BodyRef;

/** Court rulings on decisions. */
public final class Rulings {
    private Rulings() {}

    /** The court that ruled, as named by the entry; empty if not named. */
    public static Optional<String> court(Entry ruling) {
        CourtCase court = told(ruling.fact());
        BodyRef body = ruling.fact().told().body();
        return court != null
                ? Optional.of(court.court())
                : Optional.of(body.name()).filter(_ -> body.kind() == BodyKind.EXTERNAL);
    }

    /** The legal status of the latest version, if a court has suspended it, or annulled it without being final. */
    public static Optional<LegalStatus> against(State state) {
        return state.versions().reversed().stream()
                .map(v -> state.legal(v.entry()))
                .filter(status -> !status.effective() && status.court() != Legal.ANNULLED)
                .findFirst();
    }

    /** The entry that records the annulment of the decision; empty if there is none. */
    public static Optional<Entry> annulment(LegalStatus status, Known known) {
        return Optional.ofNullable(status.ruling())
                .filter(_ -> status.annulled())
                .flatMap(known.entries()::entry);
    }

    /** The partial annulment of the decision, if it is not annulled as a whole. */
    public static Optional<PartlyAnnulled> part(LegalStatus status, Known known) {
        return Optional.ofNullable(status.ruling())
                .filter(_ -> status.partlyAnnulled())
                .flatMap(known.entries()::entry)
                .map(e -> new PartlyAnnulled(
                        status.decision(),
                        e.id(),
                        court(e).orElse(null),
                        status.annulledPart(),
                        status.court() == Legal.PARTLY_ANNULLED));
    }

    /** The same for the decision on the version that applies on the day, or on the latest one. */
    public static Optional<PartlyAnnulled> part(Standing standing, Known known, LocalDate day) {
        return standing.partly() == null
                ? Optional.empty()
                : Validity.applying(standing.state(), day)
                        .flatMap(v -> part(standing.state().legal(v.entry()), known));
    }

    /** The entry that records the inhibition of the decision; empty if there is none. */
    public static Optional<Entry> inhibition(LegalStatus status, Known known) {
        return Optional.ofNullable(status.inhibitedBy()).flatMap(known.entries()::entry);
    }

    /** The entry by which a higher court granted leave to appeal, if it has not ruled yet; empty if there is none. */
    public static Optional<Entry> leave(LegalStatus status, Known known) {
        return status.appeals().stream()
                .flatMap(a -> known.entries().entry(a.entry()).stream())
                .filter(e -> e.fact() instanceof Fact.LeaveToAppealDecided)
                .findFirst();
    }

    private static @Nullable CourtCase told(Fact fact) {
        return switch (fact) {
            case Fact.AppealDecided a -> a.court();
            case Fact.DecisionInhibited i -> i.court();
            case Fact.LeaveToAppealDecided l -> l.court();
            case Fact _ -> null;
        };
    }
}
