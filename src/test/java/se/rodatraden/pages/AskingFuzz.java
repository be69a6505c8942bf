package se.rodatraden.pages;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.util.UriUtils;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.time.Lang;

/** What a reader's address, form and headers say to a page: each line is a field and its value, {@code asOf=2014-07-01}. */
public final class AskingFuzz implements Fuzzed {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Override
    public void take(byte[] input) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/register");
        StringBuilder query = new StringBuilder();
        for (String line : Fuzzed.text(input).split("\n", -1)) {
            int is = line.indexOf('=');
            String name = is < 0 ? line : line.substring(0, is);
            String value = is < 0 ? "" : line.substring(is + 1);
            switch (name) {
                case "Cookie" -> request.setCookies(new Cookie("lang", value), new Cookie("forms", value));
                case "Accept-Language", "Origin", "Host", "Sec-Fetch-Site" -> request.addHeader(name, value);
                default -> {
                    request.addParameter(name, value);
                    query.append(query.isEmpty() ? "" : "&").append(UriUtils.encode(name, StandardCharsets.UTF_8));
                    query.append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8));
                }
            }
        }
        request.setQueryString(query.toString());
        try {
            RequestContext asking = RequestContext.of(request, TODAY);
            TimeForm time = asking.time();
            Fuzzed.holds(!time.sentence().isBlank(), "a banner without words");
            Fuzzed.holds(
                    time.query().isEmpty() || time.query().matches("\\?[A-Za-z0-9=&:%.+-]*"),
                    "an address with more than a time in it: " + time.query());
            RequestContext.second(request, TODAY);
            sendable(RequestContext.words(request, "q"));
            FormGuard.check(request);
        } catch (BadRequestException refused) {
            Fuzzed.holds(!refused.say(Lang.SWEDISH).isBlank(), "a refusal without words");
        }
    }

    /** The database takes no text with half a character or a zero in it. */
    private static void sendable(@org.jspecify.annotations.Nullable String words) {
        Fuzzed.holds(
                words == null
                        || words.indexOf('\0') < 0
                                && words.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE),
                "words that the database cannot take");
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "asOf=2014-07-01\nknownAt=2026-01-31T12:00:00Z\nlang=en\nq=vision",
                "asOf2=2014-07-01\nknownAt2=2026-02-01\nCookie=sv\nAccept-Language=en-GB,sv;q=0.5",
                "form=abc\nOrigin=https://example.se\nHost=example.se\nSec-Fetch-Site=same-origin",
                "q=" + "a".repeat(298),
                "knownAt=2026-01-31T12:00:00+01:00");
    }

    @Override
    public List<String> words() {
        return List.of(
                "asOf=",
                "knownAt=",
                "asOf2=",
                "knownAt2=",
                "lang=",
                "Accept-Language=",
                "Origin=",
                "Host=",
                "Cookie=",
                "form=",
                "q=");
    }
}
