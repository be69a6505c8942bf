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

/** The rulings of courts behind the legal status of a decision. */
public final class Rulings {
    private Rulings() {}

    /** The court that ruled, as the entry names it; empty where it does not. */
    public static Optional<String> court(Entry ruling) {
        CourtCase court = told(ruling.fact());
        BodyRef body = ruling.fact().told().body();
        return court != null
                ? Optional.of(court.court())
                : Optional.of(body.name()).filter(_ -> body.kind() == BodyKind.EXTERNAL);
    }

    /** The legal status of the latest version that a court has stopped, or annulled and not for good. */
    public static Optional<LegalStatus> against(State state) {
        return state.versions().reversed().stream()
                .map(v -> state.legal(v.entry()))
                .filter(status -> !status.effective() && status.court() != Legal.ANNULLED)
                .findFirst();
    }

    /** The entry by which a court annulled the decision; empty while none has. */
    public static Optional<Entry> annulment(LegalStatus status, Known known) {
        return Optional.ofNullable(status.ruling())
                .filter(_ -> status.annulled())
                .flatMap(known.entries()::entry);
    }

    /** What a court has annulled of the decision, where it has annulled a part of it and no more. */
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

    /** The same of the decision behind the version that applies on the day, or the latest. */
    public static Optional<PartlyAnnulled> part(Standing standing, Known known, LocalDate day) {
        return standing.partly() == null
                ? Optional.empty()
                : Validity.applying(standing.state(), day)
                        .flatMap(v -> part(standing.state().legal(v.entry()), known));
    }

    /** The entry by which a court stopped the decision for now; empty while none has. */
    public static Optional<Entry> inhibition(LegalStatus status, Known known) {
        return Optional.ofNullable(status.inhibitedBy()).flatMap(known.entries()::entry);
    }

    /** The entry by which a higher court has taken the case up, where it has not ruled yet; empty while none has. */
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
