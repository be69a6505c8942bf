package se.rodatraden.pages.thread;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days of the way that a reader has chosen to see, by {@code fran} and {@code till} in the address: a year or a day.
 *
 * @param from null is the beginning
 * @param to null is the end
 */
public record Zoom(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final Zoom NONE = new Zoom(null, null);
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2199;

    /** The choice in an address; none where it has none, or one that cannot be read. */
    public static Zoom of(String address) {
        LocalDate from = day(parameter(address, "fran"), false);
        LocalDate to = day(parameter(address, "till"), true);
        return from != null && to != null && to.isBefore(from) ? NONE : new Zoom(from, to);
    }

    /** The address without the choice. */
    static String without(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        String kept = Arrays.stream(address.substring(query + 1).split("&"))
                .filter(p -> !p.startsWith("fran=") && !p.startsWith("till="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? address.substring(0, query) : address.substring(0, query) + "?" + kept;
    }

    /** The address with the choice of these days. */
    public static String with(String address, LocalDate from, LocalDate to) {
        String plain = without(address);
        return plain + (plain.contains("?") ? "&" : "?") + "fran=" + from + "&till=" + to;
    }

    public boolean chosen() {
        return from != null || to != null;
    }

    /** Whether something that happened between two days, the first null where it is not known, may lie in the part that is chosen. */
    public boolean holds(@Nullable LocalDate earliest, LocalDate latest) {
        LocalDate first = earliest == null ? latest : earliest;
        return (from == null || !latest.isBefore(from)) && (to == null || !first.isAfter(to));
    }

    boolean ends(Step step) {
        return from != null && step.latest().isBefore(from);
    }

    boolean follows(Step step) {
        LocalDate first = step.earliest() == null ? step.latest() : step.earliest();
        return to != null && first.isAfter(to);
    }

    private static @Nullable String parameter(String address, String name) {
        int query = address.indexOf('?');
        List<String> parts =
                query < 0 ? List.of() : List.of(address.substring(query + 1).split("&"));
        return parts.stream()
                .filter(p -> p.startsWith(name + "="))
                .map(p -> p.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String text, boolean last) {
        if (text == null) {
            return null;
        }
        try {
            String words = URLDecoder.decode(text, StandardCharsets.UTF_8);
            LocalDate day = LocalDate.parse(words.length() == 4 ? words + (last ? "-12-31" : "-01-01") : words);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
