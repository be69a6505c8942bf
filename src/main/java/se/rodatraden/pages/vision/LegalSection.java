package se.rodatraden.pages.vision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legal status of a vision's decisions in words, with the days that the law gives for them, and apart from them the days
 * that someone stated. A computed day is never shown as a confirmed one.
 */
public record LegalSection(List<OfDecision> decisions, List<Day> stated) {
    /** The decisions under the terms in which they were made: a council must not be given what the one before it decided, or the other way. */
    public List<InTerm> terms() {
        List<InTerm> terms = new ArrayList<>();
        for (OfDecision decision : decisions) {
            if (terms.isEmpty() || !terms.getLast().name().equals(decision.term())) {
                terms.add(new InTerm(decision.term(), new ArrayList<>()));
            }
            terms.getLast().decisions().add(decision);
        }
        return terms;
    }

    /** Decisions of one term, oldest first. */
    public record InTerm(String name, List<OfDecision> decisions) {}

    /**
     * One decision.
     *
     * @param entry the entry that tells it
     * @param term the terms in which it was made, as the list names them
     * @param status how far it has come towards legal force
     * @param confirmation whether anyone has confirmed its legal force
     * @param confirmedBy the entry that confirms it; null while none does
     * @param daysAt where its days are shown; null where they are here, or it has none
     */
    public record OfDecision(
            String entry,
            String term,
            String title,
            String date,
            String status,
            String confirmation,
            @Nullable String confirmedBy,
            List<Day> days,
            @Nullable String daysAt) {

        /** The same with its days at another address. */
        OfDecision withDaysAt(String address) {
            return new OfDecision(entry, term, title, date, status, confirmation, confirmedBy, List.of(), address);
        }
    }

    /**
     * A day with what it is for.
     *
     * @param mark computed, confirmed or stated, in a word
     * @param basis the paragraph of law; null where no statute sets the day
     * @param formula how it is counted, in plain words; null where it is not counted
     * @param from the entry that it is counted from or stated by
     * @param by the entry that tells that it has happened; null while none does
     */
    public record Day(
            String label,
            String date,
            String mark,
            @Nullable String basis,
            @Nullable String formula,
            String from,
            @Nullable String by) {}
}
