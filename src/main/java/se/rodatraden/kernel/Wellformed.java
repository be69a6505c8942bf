package se.rodatraden.kernel;

import java.time.LocalDate;
import java.util.List;
import se.rodatraden.time.FuzzyDate;

/**
 * General validation of records from outside: required values are present, texts can be stored,
 * lists and dates are within limits. A date more than {@value #YEARS_AHEAD} years ahead is taken to be a mistake.
 */
public final class Wellformed {
    private static final int YEARS_AHEAD = 50;

    private Wellformed() {}

    /** Throws {@link InvalidField}. */
    public static void check(Record value, LocalDate today) {
        check("", value, today);
    }

    private static void check(String path, Object value, LocalDate today) {
        switch (value) {
            case String text -> text(path, text, Checks.TEXT);
            case FuzzyDate date -> near(path, date, today);
            case List<?> list -> {
                Checks.list(path, list);
                for (int i = 0; i < list.size(); i++) {
                    check(path + "/" + i, list.get(i), today);
                }
            }
            case Record record -> components(path, record, today);
            default -> {
                // numbers, enums and booleans are valid by their type
            }
        }
    }

    private static void components(String path, Record record, LocalDate today) {
        String above = path.equals("told") ? "" : path.endsWith(".told") ? path.substring(0, path.length() - 5) : path;
        for (RecordParts.Component c : RecordParts.components(record.getClass())) {
            String field = above.isEmpty() ? c.name() : above + "." + c.name();
            Object value = c.of(record);
            if (value != null) {
                check(field, value, today);
            } else if (!c.nullable()) {
                throw new InvalidField(field, "saknas", "is missing");
            }
        }
    }

    private static void text(String field, String text, int longest) {
        Checks.text(field, text, longest);
        PlainText.unfit(text).ifPresent(why -> {
            throw new InvalidField(field, why.sv(), why.en());
        });
    }

    private static void near(String field, FuzzyDate date, LocalDate today) {
        if (date.label() != null) {
            text(field + ".label", date.label(), 200);
        }
        if (date.earliest() != null && date.earliest().isAfter(today.plusYears(YEARS_AHEAD))) {
            throw new InvalidField(
                    field,
                    "ligger mer än " + YEARS_AHEAD + " år framåt (" + date.earliest() + "): kontrollera årtalet",
                    "is more than " + YEARS_AHEAD + " years ahead (" + date.earliest() + "): check the year");
        }
    }
}
