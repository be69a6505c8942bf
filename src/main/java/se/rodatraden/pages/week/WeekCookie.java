package se.rodatraden.pages.week;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import se.rodatraden.identity.signin.SiteCookies;

/** Keeps what a reader follows in the reader's own browser, for this page alone. The server keeps none of it. */
final class WeekCookie {
    private static final String NAME = "min-vecka";
    private static final String BETWEEN = "\n";

    /** What every browser keeps of one cookie, its name and settings taken off. */
    private static final int LONGEST = 3_800;

    private static final Duration KEPT = Duration.ofDays(400);

    private WeekCookie() {}

    static List<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return List.of();
        }
        return Arrays.stream(cookies)
                .filter(c -> c.getName().equals(NAME))
                .findFirst()
                .map(c -> keys(c.getValue()))
                .orElse(List.of());
    }

    private static List<String> keys(String value) {
        try {
            return Arrays.stream(
                            URLDecoder.decode(value, StandardCharsets.UTF_8).split(BETWEEN))
                    .filter(k -> !k.isEmpty())
                    .toList();
        } catch (IllegalArgumentException notOurs) {
            return List.of();
        }
    }

    /** Of a choice that is too long for a cookie nothing is kept: the page says that it is not remembered, and the address carries it. */
    static void write(HttpServletRequest request, HttpServletResponse response, List<String> keys) {
        String value = URLEncoder.encode(String.join(BETWEEN, keys), StandardCharsets.UTF_8);
        boolean none = keys.isEmpty() || value.length() > LONGEST;
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, none ? "" : value)
                        .path(Watched.WEEK)
                        .maxAge(none ? Duration.ZERO : KEPT)
                        .httpOnly(true)
                        .secure(SiteCookies.secure(request))
                        .sameSite("Lax")
                        .build()
                        .toString());
    }
}
