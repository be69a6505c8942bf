package se.rodatraden.http.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.When;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.LocalRules;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent.Dated;
import se.rodatraden.municipality.event.MunicipalEvent.DocumentTypeDefined;
import se.rodatraden.municipality.event.MunicipalEvent.RemissDefaultSet;
import se.rodatraden.municipality.event.MunicipalEvent.SeasonDefined;
import se.rodatraden.time.Lang;
import se.rodatraden.time.Season;

/**
 * The municipality's local rules on its governing documents.
 *
 * @param asOf the day that {@code adopters}, {@code remissDays} and {@code inForce} apply to
 * @param adopters the kinds of body that may adopt each kind of document on the day, by law or local rule; unknown kinds are left out
 * @param remissDays default number of days for remiss answers; null if no rule sets it
 * @param documentTypes all rules on kinds of document, past and present, in the order of recording
 */
record RulesView(
        LocalDate asOf,
        TreeMap<String, Set<BodyKind>> adopters,
        @Nullable Integer remissDays,
        List<DocumentType> documentTypes,
        List<RemissDefault> remissDefaults,
        List<SeasonDays> seasons) {
    private static final List<String> KINDS = List.of("VISION", "STRATEGI", "PROGRAM", "ÖVERSIKTSPLAN");

    /** A local rule on a kind of document. */
    record DocumentType(
            String kind,
            List<BodyKind> adopters,
            @Nullable Integer reviewMonths,
            boolean reviewEachTerm,
            When from,
            boolean inForce,
            String entry) {}

    /** A local rule on the default number of days for remiss answers. */
    record RemissDefault(int days, When from, boolean inForce, String entry) {}

    /** The dates that a season name stands for, as {@code XXXX-03-01}. */
    record SeasonDays(
            Season season, @Nullable String first, @Nullable String last, When from, boolean inForce, String entry) {}

    static RulesView of(Municipality in, LocalDate day, Lang language) {
        LocalRules rules = in.rules();
        List<DocumentType> types = new ArrayList<>();
        List<RemissDefault> remiss = new ArrayList<>();
        List<SeasonDays> seasons = new ArrayList<>();
        Set<String> kinds = new TreeSet<>(KINDS);
        for (Dated rule : rules.all()) {
            When from = When.of(rule.since(), language);
            if (rule instanceof DocumentTypeDefined d) {
                kinds.add(d.kind().name());
                boolean inForce = rules.documentType(d.kind(), day).equals(java.util.Optional.of(d));
                types.add(new DocumentType(
                        d.kind().name(), d.adopters(), d.reviewMonths(), d.reviewEachTerm(), from, inForce, d.entry()));
            } else if (rule instanceof RemissDefaultSet r) {
                boolean inForce = rules.remissDefault(day).equals(java.util.Optional.of(r));
                remiss.add(new RemissDefault(r.days(), from, inForce, r.entry()));
            } else if (rule instanceof SeasonDefined s) {
                boolean inForce = rules.season(s.season(), day).equals(java.util.Optional.of(s));
                seasons.add(new SeasonDays(
                        s.season(),
                        s.first().edtf().orElse(null),
                        s.last().edtf().orElse(null),
                        from,
                        inForce,
                        s.entry()));
            }
        }
        TreeMap<String, Set<BodyKind>> adopters = new TreeMap<>();
        kinds.forEach(kind -> {
            Set<BodyKind> may = in.adopters(new DocumentKind(kind), day);
            if (!may.isEmpty()) {
                adopters.put(kind, new TreeSet<>(may));
            }
        });
        return new RulesView(
                day,
                adopters,
                in.remissDays(day).orElse(null),
                List.copyOf(types),
                List.copyOf(remiss),
                List.copyOf(seasons));
    }
}
