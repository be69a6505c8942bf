package se.rodatraden.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;

/**
 * Who asks for a page and how: in which language, for which day, as known at which time. The language is the one chosen by {@code lang},
 * else the one chosen before, else the browser's.
 *
 * @param address path and query without {@code lang}
 * @param chosen whether the address itself chooses the language, which is then remembered
 */
public record RequestContext(
        Lang speech,
        boolean chosen,
        String address,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        LocalDate today) {
    static final String COOKIE = "lang";
    private static final int LONGEST = 300;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2199;

    public static RequestContext of(HttpServletRequest request, LocalDate today) {
        return new RequestContext(
                speech(request),
                choosesLanguage(request),
                address(request),
                date(request, "asOf"),
                knownAt(request, "knownAt", today),
                today);
    }

    /** The same reader's other day and time, where two are set side by side: {@code asOf2} and {@code knownAt2}. */
    public static RequestContext second(HttpServletRequest request, LocalDate today) {
        RequestContext first = of(request, today);
        return new RequestContext(
                first.speech,
                first.chosen,
                first.address,
                date(request, "asOf2"),
                knownAt(request, "knownAt2", today),
                today);
    }

    public TimeForm time() {
        return new TimeForm(speech, asOf, knownAt, asOf == null ? today : asOf, today);
    }

    /** A parameter's words; null where there are none. */
    static @Nullable public String words(HttpServletRequest request, String name) {
        return words(request.getParameter(name));
    }

    /** The same of what is written already. */
    static @Nullable public String words(@Nullable String value) {
        String words = value == null ? "" : value.strip();
        return words.isEmpty() ? null : cut(words).replace("\0", "");
    }

    /** Never in the middle of a character outside the basic plane: half of one is nothing that can be asked for. */
    private static String cut(String words) {
        boolean split = words.length() > LONGEST && Character.isHighSurrogate(words.charAt(LONGEST - 1));
        return words.substring(0, Math.min(words.length(), split ? LONGEST - 1 : LONGEST));
    }

    /** Whether the address itself chooses the language, which is then remembered. */
    static boolean choosesLanguage(HttpServletRequest request) {
        return named(request.getParameter("lang")) != null;
    }

    public static Lang speech(HttpServletRequest request) {
        Lang asked = named(request.getParameter("lang"));
        if (asked != null) {
            return asked;
        }
        Cookie[] cookies = request.getCookies();
        Lang kept = cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(COOKIE))
                        .flatMap(c -> Stream.ofNullable(named(c.getValue())))
                        .findFirst()
                        .orElse(null);
        return kept != null ? kept : accepted(request.getHeader("Accept-Language"));
    }

    /**
     * Path and query without the choice of language and without what was left empty: a form sends all its fields, and links and bookmarks
     * need not carry those that say nothing. They are ignored where they stand; a redirect would cost every form a second request.
     */
    static String address(HttpServletRequest request) {
        String path = request.getRequestURI().replaceFirst("^/+", "/");
        String query = request.getQueryString();
        List<String> kept = query == null
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.matches("[^=]*=|lang(=.*)?"))
                        .toList();
        return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
    }

    private static @Nullable Lang named(@Nullable String tag) {
        return tag == null
                ? null
                : Arrays.stream(Lang.values())
                        .filter(s -> s.tag().equals(tag))
                        .findFirst()
                        .orElse(null);
    }

    static Lang accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST) {
            return Lang.SWEDISH;
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(header),
                    Arrays.stream(Lang.values()).map(Lang::locale).toList());
            return best == null ? Lang.SWEDISH : Lang.of(best);
        } catch (IllegalArgumentException unreadable) {
            return Lang.SWEDISH;
        }
    }

    private static @Nullable LocalDate date(HttpServletRequest request, String name) {
        String value = words(request, name);
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                throw BadRequestException.date(value);
            }
            return date;
        } catch (DateTimeException e) {
            throw BadRequestException.date(value);
        }
    }

    /** A time, or a day and then its end in Sweden. Nothing is known on a day to come. */
    private static @Nullable Instant knownAt(HttpServletRequest request, String name, LocalDate today) {
        String value = words(request, name);
        if (value != null && value.contains("T")) {
            try {
                return notToCome(Instant.parse(value), today);
            } catch (DateTimeException e) {
                throw BadRequestException.date(value);
            }
        }
        LocalDate day = date(request, name);
        return day == null
                ? null
                : notToCome(
                        day.plusDays(1)
                                .atStartOfDay(SwedishDays.ZONE)
                                .toInstant()
                                .minusMillis(1),
                        today);
    }

    private static Instant notToCome(Instant time, LocalDate today) {
        if (time.atZone(SwedishDays.ZONE).toLocalDate().isAfter(today)) {
            throw BadRequestException.toCome();
        }
        return time;
    }
}
