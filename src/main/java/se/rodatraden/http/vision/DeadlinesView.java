package se.rodatraden.http.vision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.LawReference;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.situation.Due;
import se.rodatraden.vision.situation.LegalView;
import se.rodatraden.vision.state.Legal;

/**
 * The legal status of each decision on a day, with the days set by law and, separately, the days stated by a source. Every
 * day is computed; events that have happened are given by their entries.
 */
record DeadlinesView(LocalDate asOf, List<OfDecision> decisions, List<Day> stated) {

    /**
     * One decision.
     *
     * @param decision the entry that records the decision
     * @param annulledPart the part annulled by a court; left out if there is none or it is not known
     * @param inhibited whether a court has suspended its execution for the time being
     * @param implemented what is recorded of its execution
     * @param confirmedBy the entry that confirms legal force; null if not confirmed
     */
    @Schema(name = "DecisionDeadlines")
    record OfDecision(
            String decision,
            Legal status,
            @Nullable String annulledPart,
            boolean inhibited,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String confirmedBy,

            List<Implemented> implemented,
            List<Day> deadlines) {}

    /**
     * The execution of a decision, or the plan for it.
     *
     * @param when the day of execution; if planned, the earliest day
     * @param planned true if only a plan is recorded
     */
    record Implemented(
            String entry,
            When when,
            boolean planned,
            @Nullable String what) {
        private static List<Implemented> of(VisionOn on, String decision, Lang language) {
            return on.known().placed().stream()
                    .filter(p -> p.by(on.situation().day()))
                    .map(p -> p.entry().fact())
                    .filter(f -> f instanceof Fact.DecisionImplemented i
                            && i.decisions().contains(decision))
                    .map(f -> of((Fact.DecisionImplemented) f, language))
                    .toList();
        }

        private static Implemented of(Fact.DecisionImplemented f, Lang language) {
            FuzzyDate planned = f.plannedFrom();
            return new Implemented(
                    f.entry(),
                    When.of(planned == null ? f.told().occurred() : planned, language),
                    planned != null,
                    f.what());
        }
    }

    /**
     * A deadline or other day that follows from a decision.
     *
     * @param when one day, or a range where the day it is counted from is not known
     * @param paragraph paragraph of law, as in force on the day of the decision; null where no statute sets the day
     * @param paragraphChecked false where the paragraph was not verified in the text of the law
     * @param putOff moved to the next working day (lag 1930:173 2 §)
     * @param from the entry it is counted from
     * @param metBy the entry that records what was due; null if there is none
     */
    record Day(
            String id,
            When when,
            boolean statutory,
            @Nullable String paragraph,
            @Nullable Boolean paragraphChecked,
            String formula,
            boolean putOff,
            String from,
            @Nullable String metBy) {
        static Day of(Due due, Lang language) {
            LawReference law = due.law();
            return new Day(
                    due.deadline().id(),
                    When.of(due.when(), language),
                    due.deadline().statutory(),
                    law == null ? null : law.paragraph(),
                    law == null ? null : law.exact(),
                    due.deadline().formula(language.locale()),
                    due.putOff(),
                    due.from(),
                    due.by());
        }
    }

    static DeadlinesView of(VisionOn on, Lang language) {
        LocalDate day = on.situation().day();
        return new DeadlinesView(
                day,
                LegalView.on(on.known(), day).stream()
                        .map(v -> new OfDecision(
                                v.decision().id(),
                                v.status().status(),
                                v.status().annulledPart(),
                                v.status().inhibited(),
                                v.confirmedBy(),
                                Implemented.of(on, v.decision().id(), language),
                                days(v.dues(), language)))
                        .toList(),
                days(Due.stated(on.situation(), on.known()), language));
    }

    private static List<Day> days(List<Due> dues, Lang language) {
        return dues.stream().map(d -> Day.of(d, language)).toList();
    }
}
