package se.rodatraden.pages.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.ledger.Days;
import se.rodatraden.views.ledger.LedgerFilter;
import se.rodatraden.views.ledger.LedgerOptions;
import se.rodatraden.views.reading.Ledger;

/**
 * The filter of the ledger as it stands in the address.
 *
 * @param values what was written in each field, as it was written
 * @param faults what is wrong in a field, in words
 */
record LedgerForm(LedgerFilter filter, Map<String, String> values, Map<String, String> faults) {
    static final String ONLY = "only";
    static final String LATE = "lateDays";
    static final String BODY = "body";
    static final String KIND = "kind";
    static final String RECORDED_BY = "recordedBy";
    static final String RECORDED_FROM = "recordedFrom";
    static final String RECORDED_TO = "recordedTo";
    static final String OCCURRED_FROM = "occurredFrom";
    static final String OCCURRED_TO = "occurredTo";
    static final String TEXT = "q";

    /** The marks that can be ticked; lateness has a number of days instead. */
    static final List<Ledger.Mark> TICKED = Arrays.stream(Ledger.Mark.values())
            .filter(m -> m != Ledger.Mark.LATE)
            .toList();

    private static final int LONGEST_SHOWN = 40;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2199;

    static LedgerForm of(HttpServletRequest request, LedgerOptions options, Lang lang) {
        return new Reader(request, options, lang).form();
    }

    static String parameter(Ledger.Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    @Nullable
    String fault(String field) {
        return faults.get(field);
    }

    /** What is chosen as the query of an address, without empty fields. */
    String query(@Nullable Object knownAt) {
        StringBuilder query = new StringBuilder();
        TICKED.stream().filter(filter.marks()::contains).forEach(m -> Addresses.add(query, ONLY, parameter(m)));
        values.forEach((name, value) -> Addresses.add(query, name, value));
        Addresses.add(query, "knownAt", knownAt);
        return query.toString();
    }

    /** Reads the parameters one by one, and keeps what is wrong with each. */
    private static final class Reader {
        private final HttpServletRequest request;
        private final LedgerOptions options;
        private final Lang lang;
        private final Map<String, String> values = new LinkedHashMap<>();
        private final Map<String, String> faults = new LinkedHashMap<>();

        Reader(HttpServletRequest request, LedgerOptions options, Lang lang) {
            this.request = request;
            this.options = options;
            this.lang = lang;
        }

        LedgerForm form() {
            Set<Ledger.Mark> marks = marks();
            LedgerFilter filter = new LedgerFilter(
                    marks,
                    lateDays(),
                    known(BODY, options::hasBody),
                    known(KIND, options::hasKind),
                    known(RECORDED_BY, options::hasRecorder),
                    days(RECORDED_FROM, RECORDED_TO),
                    days(OCCURRED_FROM, OCCURRED_TO),
                    words(TEXT));
            return new LedgerForm(filter, Collections.unmodifiableMap(values), Collections.unmodifiableMap(faults));
        }

        private @Nullable String words(String name) {
            String words = RequestContext.words(request, name);
            if (words != null) {
                values.put(name, words);
            }
            return words;
        }

        private Set<Ledger.Mark> marks() {
            Set<Ledger.Mark> marks = EnumSet.noneOf(Ledger.Mark.class);
            String[] asked = request.getParameterValues(ONLY);
            List<String> unknown = new ArrayList<>();
            for (String name : asked == null ? new String[0] : asked) {
                TICKED.stream().filter(m -> parameter(m).equals(name)).forEach(marks::add);
                if (!name.isBlank()
                        && Arrays.stream(Ledger.Mark.values())
                                .noneMatch(m -> parameter(m).equals(name))) {
                    unknown.add(name);
                }
                if (name.equals(parameter(Ledger.Mark.LATE)) && request.getParameter(LATE) == null) {
                    values.put(LATE, String.valueOf(Ledger.AT_ONCE));
                }
            }
            if (!unknown.isEmpty()) {
                String shown = lang.quoted(cut(unknown.getFirst()));
                faults.put(
                        ONLY,
                        lang.say(
                                shown + " går inte att välja: välj bland rutorna.",
                                shown + " is no choice: use the boxes."));
            }
            return marks;
        }

        private @Nullable Integer lateDays() {
            String written = words(LATE);
            String days = written == null ? values.get(LATE) : written;
            if (days == null) {
                return null;
            }
            if (days.matches("[0-9]{1,5}")) {
                return Integer.valueOf(days);
            }
            String shown = lang.quoted(cut(days));
            faults.put(
                    LATE,
                    lang.say(
                            shown + " är inget antal dagar: skriv ett heltal, till exempel 7.",
                            shown + " is no number of days: write a whole number, for instance 7."));
            return null;
        }

        private @Nullable String known(String name, Predicate<String> known) {
            String value = words(name);
            if (value == null || known.test(value)) {
                return value;
            }
            String shown = lang.quoted(cut(value));
            faults.put(
                    name,
                    lang.say(
                            "Ingen händelse i liggaren har " + shown + ": välj ur listan.",
                            "No event in the ledger has " + shown + ": choose from the list."));
            return null;
        }

        private Days days(String from, String to) {
            Days days = new Days(day(from), day(to));
            if (days.backwards()) {
                faults.put(
                        to,
                        lang.say(
                                "Sista dagen ligger före den första: byt plats på dem.",
                                "The last day is before the first: change places."));
                return Days.ANY;
            }
            return days;
        }

        private @Nullable LocalDate day(String name) {
            String written = words(name);
            if (written == null) {
                return null;
            }
            try {
                LocalDate day = LocalDate.parse(written);
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeException unreadable) {
                // told below
            }
            String shown = lang.quoted(cut(written));
            faults.put(
                    name,
                    lang.say(
                            shown + " är inget datum mellan år 1600 och 2199: skriv till exempel 2014-07-01.",
                            shown + " is not a date between the years 1600 and 2199: write for instance 2014-07-01."));
            return null;
        }

        private static String cut(String value) {
            return value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value;
        }
    }
}
