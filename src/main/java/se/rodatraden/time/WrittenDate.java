package se.rodatraden.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses dates written by people, in Swedish or English: “12 juni 2014”, “28/3 2018”, “juni 2014”, “våren 2014”, “i början av 2016”,
 * “senast juni 2014”, “omkring 2014”, “juni–augusti 2014”; and EDTF. The year is required: it is never guessed. A text that says
 * more than the parsed date, such as “i början av 2016”, is kept as its label;
 * “2016-41 (i slutet av året)” is a date with the source's wording, and
 * “3 april 2018 (årtalet härlett)” and “mars/april (2018, årtalet härlett)” have an inferred year.
 */
public final class WrittenDate {
    private static final List<List<String>> MONTHS = List.of(
            List.of("januari", "january", "jan"),
            List.of("februari", "february", "feb"),
            List.of("mars", "march", "mar"),
            List.of("april", "apr"),
            List.of("maj", "may"),
            List.of("juni", "june", "jun"),
            List.of("juli", "july", "jul"),
            List.of("augusti", "august", "aug"),
            List.of("september", "sept", "sep"),
            List.of("oktober", "october", "okt", "oct"),
            List.of("november", "nov"),
            List.of("december", "dec"));

    private static final Pattern SEASON = Pattern.compile(
            "(våren|vår|spring|sommaren|sommar|summer|hösten|höst|autumn|fall|vintern|vinter|winter) (?:of )?(\\d{4})");
    private static final Pattern PART = Pattern.compile("(?:i |in )?(?:the )?"
            + "(början|tidigt|första halvåret|beginning|early|first half|slutet|sent|andra halvåret|end|late|second half)"
            + "(?: av| of| i| in)?(?: the)?(?: år| year)? (\\d{4})");
    private static final Pattern INFERRED_YEAR = Pattern.compile("(?:(\\d{4}), )?(?:årtalet härlett|year inferred)");
    private static final Pattern MIDDLE = Pattern.compile("(?:i )?(?:mitten av|mid|middle of)[ –]?(?:of )?(.+)");
    private static final Pattern MONTHS_EITHER = Pattern.compile("([a-zåäö]+)/([a-zåäö]+) (\\d{4})");
    private static final Pattern WINTER = Pattern.compile("(?:vintern|winter) (\\d{4})/(\\d{4})");
    private static final Pattern STRICTLY_BEFORE = Pattern.compile("(?:före|before) (.+)");
    private static final Pattern STRICTLY_AFTER = Pattern.compile("(?:efter|after) (.+)");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final Pattern WITHIN = Pattern.compile("^(?:under|i|in|during) (?=(?:[a-zåäö]+ )?\\d{4}$)");
    private static final Pattern EDTF = Pattern.compile("[0-9X]{4}[-0-9X?~%/.]*|\\.\\./[-0-9X?~%]+");
    private static final Pattern LABELLED = Pattern.compile("([^()]+) \\((.+)\\)");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})[ \\-–]+(\\d{4})");
    private static final Pattern DAY =
            Pattern.compile("(?:den |the )?(\\d{1,2})(?::e|:a|st|nd|rd|th)? ([a-zåäö]+)\\.? (\\d{4})");
    private static final Pattern MONTH = Pattern.compile("([a-zåäö]+)\\.? (\\d{4})");
    private static final Pattern DAYS = Pattern.compile("(?:den )?(\\d{1,2})–(\\d{1,2} [a-zåäö]+\\.? \\d{4})");
    private static final Pattern YEAR_OF_THE_LAST = Pattern.compile(".*?(\\d{4})");
    private static final Pattern LATEST =
            Pattern.compile("(?:senast|at the latest|by|no later than) (.+)|(.+) at the latest");
    private static final Pattern EARLIEST =
            Pattern.compile("(?:tidigast|at the earliest|from|no earlier than) (.+)|(.+) at the earliest");
    private static final Pattern ABOUT = Pattern.compile("(?:omkring|cirka|ca\\.?|kring|runt|about|around|circa) (.+)");
    private static final String UNKNOWN = "okänt|okänd|okänt datum|datum okänt|unknown|unknown date";

    private static final Locale SWEDISH = Locale.of("sv");

    private WrittenDate() {}

    /** The date; empty if the text cannot be parsed. */
    public static Optional<FuzzyDate> read(String written) {
        String words = written.strip().replaceAll("\\s+", " ");
        try {
            return read(plain(words), words);
        } catch (InvalidDate | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** The date as text, which parses to the same date with the same label. */
    public static String of(FuzzyDate date) {
        String label = date.label();
        String plain = date.edtf().orElse("okänt");
        if (label == null) {
            String words = DateWords.of(date, SWEDISH);
            return read(words).filter(date::equals).isPresent() ? words : plain;
        }
        return read(label).filter(date::equals).isPresent() ? label : plain + " (" + label + ")";
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s*[–—]\\s*|\\s+-\\s+|(?<=[a-zåäö])-(?=[a-zåäö0-9])", "–");
    }

    private static Optional<FuzzyDate> read(String plain, String words) {
        Matcher labelled = LABELLED.matcher(words);
        if (labelled.matches()) {
            return labelled(labelled.group(1), labelled.group(2));
        }
        if (plain.matches(UNKNOWN)) {
            return Optional.of(FuzzyDate.unknown());
        }
        Matcher part = PART.matcher(plain);
        if (part.matches()) {
            boolean first = part.group(1).matches("början|tidigt|första halvåret|beginning|early|first half");
            return Optional.of(
                    FuzzyDate.parse(part.group(2) + (first ? "-40" : "-41")).labelled(words));
        }
        return edtf(plain)
                .map(FuzzyDate::parse)
                .map(date -> hasWordsOfItsOwn(date) ? date.labelled(words) : date)
                .or(() -> inWords(plain).map(FuzzyDate::parse).map(date -> date.labelled(words)));
    }

    /** Dates for which EDTF is less precise than the text, which is therefore kept. */
    private static Optional<String> inWords(String text) {
        Matcher middle = MIDDLE.matcher(text);
        if (middle.matches()) {
            return point(middle.group(1));
        }
        Matcher months = MONTHS_EITHER.matcher(text);
        if (months.matches()) {
            return span(point(months.group(1) + " " + months.group(3)), point(months.group(2) + " " + months.group(3)));
        }
        Matcher winter = WINTER.matcher(text);
        if (winter.matches() && Integer.parseInt(winter.group(2)) == Integer.parseInt(winter.group(1)) + 1) {
            return Optional.of(winter.group(1) + "-12/" + winter.group(2) + "-02");
        }
        Matcher before = STRICTLY_BEFORE.matcher(text);
        if (before.matches()) {
            return point(before.group(1)).flatMap(WrittenDate::firstDay).map(day -> "../" + day.minusDays(1));
        }
        Matcher after = STRICTLY_AFTER.matcher(text);
        return after.matches()
                ? point(after.group(1)).flatMap(WrittenDate::lastDay).map(day -> day.plusDays(1) + "/..")
                : Optional.empty();
    }

    private static Optional<LocalDate> firstDay(String edtf) {
        return Optional.ofNullable(FuzzyDate.parse(edtf).earliest());
    }

    private static Optional<LocalDate> lastDay(String edtf) {
        return Optional.ofNullable(FuzzyDate.parse(edtf).latest());
    }

    /**
     * The text in parentheses states that the year was inferred or, after EDTF, the source's wording. Other texts are refused: they may make
     * the date less certain.
     */
    private static Optional<FuzzyDate> labelled(String date, String label) {
        Matcher year = INFERRED_YEAR.matcher(label);
        if (year.matches()) {
            String given = year.group(1);
            boolean words = given != null;
            String whole = plain(words ? date + " " + given : date);
            return edtf(whole)
                    .or(() -> inWords(whole))
                    .flatMap(WrittenDate::inferred)
                    .map(FuzzyDate::parse)
                    .map(d -> words || hasWordsOfItsOwn(d) ? d.labelled(date) : d);
        }
        String plain = plain(date);
        boolean exact = EDTF.matcher(plain.toUpperCase(Locale.ROOT)).matches() || plain.matches(UNKNOWN);
        return exact ? read(plain, date).map(d -> d.labelled(label)) : Optional.empty();
    }

    /** The same date with inferred years; empty if that is not possible. */
    private static Optional<String> inferred(String edtf) {
        String marked = edtf.replaceAll("(?<![0-9-])([0-9]{4})(?=-)", "$1?");
        return marked.equals(edtf) ? Optional.empty() : Optional.of(marked);
    }

    private static boolean hasWordsOfItsOwn(FuzzyDate date) {
        return date.precision() == Precision.SEASON || date.precision() == Precision.HALF_YEAR;
    }

    private static Optional<String> edtf(String written) {
        Matcher years = YEARS.matcher(written);
        if (years.matches()) {
            return Optional.of(years.group(1) + "/" + years.group(2));
        }
        String text = WITHIN.matcher(written).replaceFirst("");
        String upper = text.toUpperCase(Locale.ROOT);
        if (EDTF.matcher(upper).matches()) {
            return Optional.of(upper);
        }
        return bounded(LATEST, text, "../", "")
                .or(() -> bounded(EARLIEST, text, "", "/.."))
                .or(() -> bounded(ABOUT, text, "", "~"))
                .or(() -> span(text))
                .or(() -> point(text));
    }

    private static Optional<String> bounded(Pattern pattern, String text, String before, String after) {
        Matcher bound = pattern.matcher(text);
        if (!bound.matches()) {
            return Optional.empty();
        }
        String date = bound.group(1) != null || bound.groupCount() == 1 ? bound.group(1) : bound.group(2);
        return point(date).map(point -> before + point + after);
    }

    /** “3–5 juni 2014”, “juni–augusti 2014”, “12 juni 2014–3 juli 2014”. */
    private static Optional<String> span(String text) {
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            String ends = days.group(2);
            return span(point(days.group(1) + ends.substring(ends.indexOf(' '))), point(ends));
        }
        int dash = text.indexOf('–');
        if (dash < 0) {
            return Optional.empty();
        }
        String first = text.substring(0, dash);
        String last = text.substring(dash + 1);
        Matcher year = YEAR_OF_THE_LAST.matcher(last);
        String whole = first.matches(".*\\d{4}") || !year.matches() ? first : first + " " + year.group(1);
        return span(point(whole), point(last));
    }

    private static Optional<String> span(Optional<String> first, Optional<String> last) {
        return first.flatMap(from -> last.map(to -> from + "/" + to));
    }

    private static Optional<String> point(String text) {
        Matcher season = SEASON.matcher(text);
        if (season.matches()) {
            return Optional.of(season.group(2) + "-" + season(season.group(1)));
        }
        Matcher slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return day(slashed.group(3), Integer.parseInt(slashed.group(2)), slashed.group(1));
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return day(day.group(3), month(day.group(2)), day.group(1));
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            int number = month(month.group(1));
            return number == 0
                    ? month.group(1).matches("år|året|year") ? Optional.of(month.group(2)) : Optional.empty()
                    : Optional.of(month.group(2) + "-" + twoDigits(number));
        }
        return EDTF.matcher(text.toUpperCase(Locale.ROOT)).matches()
                ? Optional.of(text.toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<String> day(String year, int month, String day) {
        return month == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))
                        .toString());
    }

    /** 0 if it is not a month. */
    private static int month(String word) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(word)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String season(String word) {
        if (word.startsWith("vår") || word.equals("spring")) {
            return "21";
        }
        if (word.startsWith("sommar") || word.equals("summer")) {
            return "22";
        }
        return word.startsWith("höst") || word.equals("autumn") || word.equals("fall") ? "23" : "24";
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
