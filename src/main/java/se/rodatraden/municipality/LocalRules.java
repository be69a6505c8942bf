package se.rodatraden.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalEvent.Dated;
import se.rodatraden.municipality.event.MunicipalEvent.DocumentTypeDefined;
import se.rodatraden.municipality.event.MunicipalEvent.RemissDefaultSet;
import se.rodatraden.municipality.event.MunicipalEvent.SeasonDefined;
import se.rodatraden.time.Season;

/**
 * A municipality's own rules on its governing documents, each from its first day. A rule whose first day
 * is a range applies from the last day of the range, one without a date always.
 */
public final class LocalRules {
    /** PBL 3:19: only the council may adopt it, regardless of local rules. */
    private static final String COMPREHENSIVE_PLAN = "ÖVERSIKTSPLAN";

    private final List<Dated> events;

    LocalRules(List<MunicipalEvent> events) {
        this.events = events.stream()
                .filter(Dated.class::isInstance)
                .map(Dated.class::cast)
                .toList();
    }

    /** All rules, past and present, in the order of recording. */
    public List<Dated> all() {
        return events.stream()
                .filter(e ->
                        e instanceof DocumentTypeDefined || e instanceof RemissDefaultSet || e instanceof SeasonDefined)
                .toList();
    }

    /**
     * The kinds of body that may adopt a document of the kind: by local rule on the day, otherwise by law; empty if unknown. The law depends
     * on a document's importance and not its name (KL 5:1), so it answers for few kinds.
     */
    public Set<BodyKind> adopters(DocumentKind kind, LocalDate day) {
        if (kind.name().equals(COMPREHENSIVE_PLAN)) {
            return Set.of(BodyKind.COUNCIL);
        }
        Set<BodyKind> local =
                documentType(kind, day).map(d -> Set.copyOf(d.adopters())).orElse(Set.of());
        return local.isEmpty() && councilsAlone(kind) ? Set.of(BodyKind.COUNCIL) : local;
    }

    /** Whether the law reserves the adoption of such a document to the council (KL 5:1–2; PBL 3:19). */
    static boolean councilsAlone(DocumentKind kind) {
        return kind.equals(DocumentKind.VISION) || kind.name().equals(COMPREHENSIVE_PLAN);
    }

    public Optional<DocumentTypeDefined> documentType(DocumentKind kind, LocalDate day) {
        return inForce(DocumentTypeDefined.class, d -> d.kind().equals(kind), day);
    }

    public Optional<RemissDefaultSet> remissDefault(LocalDate day) {
        return inForce(RemissDefaultSet.class, _ -> true, day);
    }

    public Optional<SeasonDefined> season(Season season, LocalDate day) {
        return inForce(SeasonDefined.class, s -> s.season() == season, day);
    }

    private <E extends Dated> Optional<E> inForce(Class<E> type, Predicate<E> about, LocalDate day) {
        return events.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(about)
                .filter(e -> !begun(e).isAfter(day))
                .reduce((one, next) -> begun(next).isBefore(begun(one)) ? one : next);
    }

    /** The day from which the rule certainly applies. */
    private static LocalDate begun(Dated e) {
        LocalDate latest = Body.latest(e.since());
        boolean never = latest == null && Body.earliest(e.since()) != null;
        return latest != null ? latest : never ? LocalDate.MAX : LocalDate.MIN;
    }
}
