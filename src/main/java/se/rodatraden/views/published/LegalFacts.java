package se.rodatraden.views.published;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.vision.value.BodyRef;

/**
 * The certain facts about an adopted document on a day, kept apart: adoption (when and by whom), whether it is in force and
 * since when, and from when its decision states that it applies. A day is included only if a source gives that very day; days that are
 * computed, presumed or known only as a month or a year are left out, as is everything the sources leave open.
 *
 * @param adopted when the document was adopted
 * @param by the adopting body
 * @param force whether it is in force; null if uncertain
 * @param since first day in force, if it is in force and no revision lies between
 * @param ended first day on which it was no longer in force
 * @param applicable first day of application according to the decision
 */
public record LegalFacts(
        @Nullable LocalDate adopted,
        @Nullable BodyRef by,
        @Nullable Force force,
        @Nullable LocalDate since,
        @Nullable LocalDate ended,
        @Nullable LocalDate applicable) {

    /** Whether a document is in force. */
    public enum Force {
        IN_FORCE,
        PARTLY,
        NOT_IN_FORCE
    }

    /** Empty if no document is certainly adopted, or said to apply: a proposal is not legislation. */
    public static Optional<LegalFacts> of(VisionOn on) {
        Situation situation = on.situation();
        Standing standing = situation.standing();
        boolean adopted = !standing.beforeRecord()
                && standing.possible().stream().noneMatch(p -> p.document() == Document.NO_VERSION);
        return adopted
                ? Validity.applying(standing.state(), situation.day()).map(v -> of(v, on.known(), situation))
                : Optional.empty();
    }

    private static LegalFacts of(State.Version version, Known known, Situation situation) {
        @Nullable
        Entry adoption = known.entries()
                .entry(version.entry())
                .filter(e -> e.fact() instanceof Fact.VisionAdopted)
                .orElse(null);
        Standing standing = situation.standing();
        @Nullable
        Force force = standing.document()
                .flatMap(d -> Optional.ofNullable(force(d, standing)))
                .orElse(null);
        @Nullable LocalDate changed = standing.validityPresumed() ? null : day(situation.documentSince());
        boolean first = standing.state().versions().size() == 1;
        return new LegalFacts(
                adoption == null ? null : day(adoption.occurred()),
                adoption == null ? null : adoption.fact().told().body(),
                force,
                first && force != Force.NOT_IN_FORCE && force != null ? changed : null,
                force == Force.NOT_IN_FORCE && hasEnded(standing) ? changed : null,
                day(version.validFrom()));
    }

    /** Null if a court has suspended the document or somebody calls it out of date. */
    private static @Nullable Force force(Document document, Standing standing) {
        return switch (document) {
            case IN_FORCE ->
                standing.partly() == null
                        ? Force.IN_FORCE
                        : standing.partly() == Legal.PARTLY_ANNULLED ? Force.PARTLY : null;
            case ADOPTED, EXPIRED, SUPERSEDED, REPEALED, ANNULLED -> Force.NOT_IN_FORCE;
            case NO_VERSION, SUSPENDED, OBSOLETE_ASSERTED -> null;
        };
    }

    private static boolean hasEnded(Standing standing) {
        return standing.document()
                .filter(d -> d == Document.EXPIRED || d == Document.REPEALED || d == Document.SUPERSEDED)
                .isPresent();
    }

    private static @Nullable LocalDate day(@Nullable FuzzyDate date) {
        return date != null && date.isDay() ? date.earliest() : null;
    }
}
