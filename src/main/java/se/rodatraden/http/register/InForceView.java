package se.rodatraden.http.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.Addresses;
import se.rodatraden.http.answer.PartlyView;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.InForce;

/**
 * The documents that applied in a municipality on a day.
 *
 * @param kinds one item for the kind requested, or for each kind of document in the municipality
 */
record InForceView(String municipality, LocalDate asOf, List<OfKind> kinds) {

    /** Whether a document of the kind applied on the day. */
    enum Answer {
        /** At least one document applied. */
        CERTAIN,
        /** At least one document may have applied; none is certain. */
        POSSIBLE,
        /** No document is recorded as applying, though one applied earlier. */
        NONE_RECORDED,
        /** The day is before the first recorded document of the kind. */
        NOTHING_KNOWN
    }

    /**
     * One kind of document.
     *
     * @param from first day with the same answer; null if open
     * @param to last day with the same answer; null if it still holds
     * @param gaps all periods without a recorded document, after the first document applied
     * @param periods all periods in order; the first and the last are open-ended
     */
    @Schema(name = "DocumentsOfKind")
    record OfKind(
            String kind,
            Answer answer,
            List<Applies> documents,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate from,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate to,

            List<Gap> gaps,
            List<Period> periods) {}

    /**
     * A document that applied, or may have.
     *
     * @param vision id of the vision, such as {@code 0764/ny-vision}
     * @param saidOutOfDate a source calls the document out of date, but no decision has ended it
     * @param partlyAnnulled what a court has annulled of it; left out if nothing
     * @param yearPassed whether the year in its title or horizon has passed, without a stated period of validity
     */
    @Schema(name = "ApplicableDocument")
    record Applies(
            String vision,
            String title,
            boolean certain,
            boolean saidOutOfDate,
            @Nullable PartlyView partlyAnnulled,
            boolean yearPassed,
            String self) {
        static Applies of(InForce.Applies a, LocalDate day, Lang language) {
            return new Applies(
                    a.vision().toString(),
                    a.title(),
                    a.certain(),
                    a.saidOutOfDate(),
                    PartlyView.of(a.partly(), language),
                    a.yearPassed(day),
                    Addresses.of(a.vision()));
        }
    }

    /** A period without a recorded document, both days included; null is open. */
    record Gap(
            LocalDate from,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate to) {}

    /** A period with the same documents, by id. */
    record Period(
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate from,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            LocalDate to,

            List<String> certain,
            List<String> possible) {
        static Period of(InForce.Period p) {
            return new Period(p.from(), p.to(), ids(p, true), ids(p, false));
        }

        private static List<String> ids(InForce.Period p, boolean certain) {
            return p.documents().stream()
                    .filter(a -> a.certain() == certain)
                    .map(a -> a.vision().toString())
                    .toList();
        }
    }

    static InForceView of(String municipality, LocalDate day, Map<DocumentKind, InForce> found, Lang language) {
        return new InForceView(
                municipality,
                day,
                found.entrySet().stream()
                        .map(e -> of(e.getKey(), e.getValue(), day, language))
                        .toList());
    }

    private static OfKind of(DocumentKind kind, InForce inForce, LocalDate day, Lang language) {
        InForce.Period on = inForce.on(day);
        return new OfKind(
                kind.name(),
                answer(on),
                on.documents().stream().map(a -> Applies.of(a, day, language)).toList(),
                on.from(),
                on.to(),
                inForce.gaps().stream()
                        .map(g -> new Gap(java.util.Objects.requireNonNull(g.from()), g.to()))
                        .toList(),
                inForce.periods().stream().map(Period::of).toList());
    }

    private static Answer answer(InForce.Period on) {
        if (on.documents().isEmpty()) {
            return on.gap() ? Answer.NONE_RECORDED : Answer.NOTHING_KNOWN;
        }
        return on.documents().stream().anyMatch(InForce.Applies::certain) ? Answer.CERTAIN : Answer.POSSIBLE;
    }
}
