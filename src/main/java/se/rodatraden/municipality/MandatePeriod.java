package se.rodatraden.municipality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.InvalidField;

/**
 * The two terms that follow an ordinary election and are referred to as one: the council's, from 15 October of the election year (KL
 * 5:9), and the board's and committees', from 1 January of the following year (KL 6:18–19). “Mandatperioden 2015–2018” is the latter.
 *
 * @param name name in addresses: the board's first and last year by law, “2015-2018”; the council's years are accepted too
 */
public record MandatePeriod(String name, Span council, Span board) {
    private static final Pattern YEARS = Pattern.compile("[12][0-9]{3}-[12][0-9]{3}");

    /** The two calendars of terms. */
    public enum Calendar {
        COUNCIL,
        BOARD;

        /** The calendar of a kind of body. A section or an official acts for the board or a committee; for others it is unknown. */
        public static Optional<Calendar> of(BodyKind kind) {
            return switch (kind) {
                case COUNCIL, PREPARATORY_COMMITTEE -> Optional.of(COUNCIL);
                case BOARD, COMMITTEE, SECTION, OFFICIAL, ADMINISTRATION -> Optional.of(BOARD);
                case PRESIDIUM, COMPANY, PARTY, RESIDENTS, EXTERNAL, UNKNOWN -> Optional.empty();
            };
        }
    }

    /**
     * A term, both days included.
     *
     * @param label its first and last year, “2014–2018”, or the municipality's name for it
     * @param entry the entry that recorded it; null if it is set by law
     */
    public record Span(
            LocalDate from,
            LocalDate to,
            String label,
            @Nullable String entry) {
        public Span {
            if (to.isBefore(from)) {
                throw new InvalidField("term.to", "är före periodens början", "is before the term begins");
            }
        }

        /** Its first and last year, “2014–2018”. */
        public String years() {
            return from.getYear() + "–" + to.getYear();
        }

        public boolean contains(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }

        /** Whether it overlaps the given period, of which a first day of null is open. */
        public boolean meets(@Nullable LocalDate first, LocalDate last) {
            return (first == null || !first.isAfter(to)) && !last.isBefore(from);
        }

        static Span of(MandatePeriods.Term law) {
            return new Span(law.from(), law.to(), law.label(), null);
        }
    }

    public Span span(Calendar calendar) {
        return switch (calendar) {
            case COUNCIL -> council;
            case BOARD -> board;
        };
    }

    /** “2015–2018”. */
    public String label() {
        return name.replace('-', '–');
    }

    /** The first day that belongs to it by either calendar. */
    public LocalDate opens() {
        return council.from().isBefore(board.from()) ? council.from() : board.from();
    }

    /** The last day that belongs to it by either calendar. */
    public LocalDate closes() {
        return council.to().isAfter(board.to()) ? council.to() : board.to();
    }

    /** Whether one of the two terms has these years: “2015-2018” or “2014-2018”. */
    public boolean isCalled(int first, int last) {
        return Stream.of(Calendar.values())
                .map(this::span)
                .anyMatch(s -> s.from().getYear() == first && s.to().getYear() == last);
    }

    /** The statutory periods that overlap the given one. */
    public static List<MandatePeriod> statutory(LocalDate from, LocalDate to) {
        return MandatePeriods.board(from.minusMonths(3), to.plusMonths(3)).stream()
                .map(MandatePeriod::of)
                .filter(p -> !p.opens().isAfter(to) && !p.closes().isBefore(from))
                .toList();
    }

    /** The statutory period with the board's (“2015-2018”) or the council's years (“2014-2018”); empty if there is none. */
    public static Optional<MandatePeriod> named(String name) {
        if (!YEARS.matcher(name).matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(name.substring(0, 4));
        int last = Integer.parseInt(name.substring(5));
        return statutory(LocalDate.of(first, 1, 1), LocalDate.of(first, 12, 31)).stream()
                .filter(p -> p.isCalled(first, last))
                .findFirst();
    }

    /** The latest period that has begun by the day, by the calendar that begins first: the council's by law. */
    public static Optional<MandatePeriod> begunBy(LocalDate day) {
        return statutory(day, day).stream().filter(p -> !p.opens().isAfter(day)).reduce((first, second) -> second);
    }

    /** The same period with the terms recorded by the municipality for its council and its board. */
    public MandatePeriod in(Municipality known) {
        return new MandatePeriod(
                name, recorded(known, BodyKind.COUNCIL, council), recorded(known, BodyKind.BOARD, board));
    }

    /** The recorded term around the middle of the statutory one; otherwise the statutory term. */
    private static Span recorded(Municipality known, BodyKind kind, Span law) {
        LocalDate middle = law.from().plusDays(law.from().until(law.to(), ChronoUnit.DAYS) / 2);
        return known.bodies().stream()
                .filter(b -> b.kind() == kind)
                .flatMap(b -> known.terms(b.id(), middle, middle).stream())
                .filter(t -> t.origin() == BodyTerm.Origin.RECORDED)
                .findFirst()
                .map(t -> new Span(t.from(), t.to(), t.label(), t.entry()))
                .orElse(law);
    }

    private static MandatePeriod of(MandatePeriods.Term board) {
        LocalDate election = board.from().minusDays(1);
        MandatePeriods.Term council = MandatePeriods.council(election, election).getLast();
        return new MandatePeriod(board.label().replace('–', '-'), Span.of(council), Span.of(board));
    }
}
