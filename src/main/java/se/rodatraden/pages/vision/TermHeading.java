package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.rodatraden.municipality.MandatePeriod.Calendar;
import se.rodatraden.municipality.MandatePeriods;
import se.rodatraden.municipality.MandatePeriods.Term;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Placed;

/**
 * The terms in which an entry lies, as a heading over the list. Between the council's border and the board's, two months and a half,
 * the new council sits with the old board, so the heading names both.
 */
final class TermHeading {
    private TermHeading() {}

    /** Empty where the entry is not certain to lie in one term of the body that acted, or the law gives none. */
    static String of(Placed p, Lang speech) {
        LocalDate first = p.earliest();
        if (first == null || !inOneTerm(p, first)) {
            return "";
        }
        Optional<Term> council = MandatePeriods.council(first, first).stream().findFirst();
        Optional<Term> board = MandatePeriods.board(first, first).stream().findFirst();
        return council.map(c -> board.map(b -> both(c, b, speech)).orElseGet(() -> alone(c, speech)))
                .orElse("");
    }

    static String uncertain(Lang speech) {
        return speech.say("Mandatperioden är inte säker", "Term of office not certain");
    }

    private static boolean inOneTerm(Placed p, LocalDate first) {
        List<Term> council = MandatePeriods.council(first, p.latest());
        List<Term> board = MandatePeriods.board(first, p.latest());
        Optional<Calendar> calendar = Calendar.of(p.entry().fact().told().body().kind());
        boolean byCouncil = calendar.equals(Optional.of(Calendar.BOARD)) || council.size() == 1;
        boolean byBoard = calendar.equals(Optional.of(Calendar.COUNCIL)) || board.size() == 1;
        return byCouncil && byBoard;
    }

    private static String both(Term council, Term board, Lang speech) {
        String period = speech.say("Mandatperioden ", "Term of office ");
        return council.to().getYear() == board.to().getYear()
                ? period + board.label() + speech.say(" (fullmäktige ", " (council ") + council.label() + ")"
                : period
                        + council.label()
                        + speech.say(" för fullmäktige, ", " for the council, ")
                        + board.label()
                        + speech.say(" för styrelse och nämnder", " for the board and committees");
    }

    private static String alone(Term council, Lang speech) {
        return speech.say("Mandatperioden ", "Term of office ")
                + council.label()
                + speech.say(" för fullmäktige", " for the council");
    }
}
