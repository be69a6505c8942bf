package se.rodatraden.municipality;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The statutory terms of municipal bodies, four years from every ordinary election 1994, 1998, …
 *
 * <ul>
 *   <li>Council (fullmäktige): from 15 October of the election year (KL 2017:725 5:9; SFS 2013:1053, first applied in 2014), before that
 *       from 1 November.
 *   <li>Board (styrelse): from 1 January of the following year (KL 6:18), the period meant by “mandatperioden 2015–2018”. A council may
 *       decide otherwise, which must be recorded for the municipality. Other committees have the term decided by the council (KL 6:19),
 *       usually the same.
 * </ul>
 *
 * Before 1994 terms were three years long and are not included. None begins after 2198.
 */
public final class MandatePeriods {
    private static final int FIRST_ELECTION = 1994;
    private static final int LAST_ELECTION = 2198;
    private static final int FIRST_IN_OCTOBER = 2014;
    private static final int YEARS = 4;

    /** [M] Assumed maximum time from an extra election or a re-election to the start of the new council; the law was not consulted. */
    private static final int MONTHS_TO_BEGIN = 3;

    private static final List<Term> COUNCIL = terms(MandatePeriods::councilStart);
    private static final List<Term> BOARD = terms(MandatePeriods::boardStart);

    private MandatePeriods() {}

    /** The day of the year's ordinary election: the third Sunday of September, from 2014 the second; empty if unknown. */
    public static Optional<LocalDate> ordinaryElection(int year) {
        boolean threeYearly = year >= 1970 && year < FIRST_ELECTION && (year - 1970) % 3 == 0;
        boolean fourYearly = year >= FIRST_ELECTION && year <= LAST_ELECTION && (year - FIRST_ELECTION) % YEARS == 0;
        int sunday = year < FIRST_IN_OCTOBER ? 3 : 2;
        return threeYearly || fourYearly
                ? Optional.of(
                        LocalDate.of(year, 9, 1).with(TemporalAdjusters.dayOfWeekInMonth(sunday, DayOfWeek.SUNDAY)))
                : Optional.empty();
    }

    /** Whether the days of all ordinary elections of the year are known, or that there was none. */
    static boolean knowsElections(int year) {
        return year >= 1970 && year <= LAST_ELECTION;
    }

    /**
     * Whether these can be the first and last day of a council's term: statutory borders, or borders set by an election between them,
     * after which a new council replaced the old one (KL 5:9 second paragraph, 5:10). For a term before the first known one
     * the answer is yes.
     *
     * @param between days of extra elections and re-elections
     */
    static boolean councils(LocalDate from, LocalDate to, List<LocalDate> between) {
        List<Term> law = council(from, to);
        if (law.isEmpty()) {
            return true;
        }
        boolean begins = law.stream().anyMatch(t -> t.from().equals(from)) || followsOn(from, between);
        boolean ends = law.stream().anyMatch(t -> t.to().equals(to)) || followsOn(to.plusDays(1), between);
        boolean whole = law.size() == 1 || followsOn(to.plusDays(1), between);
        return begins && ends && whole;
    }

    private static boolean followsOn(LocalDate begins, List<LocalDate> elections) {
        return elections.stream()
                .anyMatch(day -> begins.isAfter(day) && !begins.isAfter(day.plusMonths(MONTHS_TO_BEGIN)));
    }

    /**
     * One period, both days included.
     *
     * @param label its first and last year, “2015–2018”
     */
    public record Term(LocalDate from, LocalDate to, String label) {
        public Term {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("The term ends (" + to + ") before it begins (" + from + ").");
            }
        }

        private static Term until(LocalDate from, LocalDate next) {
            LocalDate to = next.minusDays(1);
            return new Term(from, to, from.getYear() + "–" + to.getYear());
        }

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /** The council's terms that overlap the period, in order. */
    public static List<Term> council(LocalDate from, LocalDate to) {
        return within(from, to, COUNCIL);
    }

    /** The terms of the board and the committees that overlap the period, in order. */
    public static List<Term> board(LocalDate from, LocalDate to) {
        return within(from, to, BOARD);
    }

    private static LocalDate councilStart(int election) {
        return election < FIRST_IN_OCTOBER ? LocalDate.of(election, 11, 1) : LocalDate.of(election, 10, 15);
    }

    private static LocalDate boardStart(int election) {
        return LocalDate.of(election + 1, 1, 1);
    }

    private static List<Term> terms(IntFunction<LocalDate> start) {
        return IntStream.iterate(FIRST_ELECTION, year -> year <= LAST_ELECTION, year -> year + YEARS)
                .mapToObj(year -> Term.until(start.apply(year), start.apply(year + YEARS)))
                .toList();
    }

    private static List<Term> within(LocalDate from, LocalDate to, List<Term> terms) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The span ends (" + to + ") before it begins (" + from + ").");
        }
        List<Term> within = new ArrayList<>();
        for (Term term : terms) {
            if (term.from().isAfter(to)) {
                break;
            }
            if (!term.to().isBefore(from)) {
                within.add(term);
            }
        }
        return List.copyOf(within);
    }
}
