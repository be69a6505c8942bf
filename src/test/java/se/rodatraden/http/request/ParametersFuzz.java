package se.rodatraden.http.request;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.mock.web.MockHttpServletRequest;
import se.rodatraden.fuzz.Fuzzed;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.recording.CommandFuzz;
import se.rodatraden.http.recording.CommandRequest;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Ledger;

/** What stands in an address or a header is refused by its name or read; the first byte chooses which. */
public final class ParametersFuzz implements Fuzzed {
    private static final int KINDS = 18;
    private final Parameters parameters = new Parameters(InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")));

    @Override
    public void take(byte[] input) {
        try {
            read(Fuzzed.choice(input, KINDS), Fuzzed.rest(input));
        } catch (ProblemException refused) {
            CommandFuzz.told(refused);
        }
    }

    private void read(int kind, String text) {
        switch (kind) {
            case 0 -> parameters.asOf(Parameters.day("asOf", text));
            case 1 -> parameters.past("knownAt", text);
            case 2 -> Parameters.subject(text, null);
            case 3 -> Parameters.subject(text, "0764");
            case 4 -> Parameters.standing(text);
            case 5 -> Parameters.kind(text);
            case 6 -> Parameters.search("q", text);
            case 7 -> Parameters.flag("overdue", text);
            case 8 -> {
                String cursor = Parameters.cursor(text);
                Fuzzed.holds(
                        cursor == null || cursor.equals(Parameters.cursor(Parameters.cursorTo(cursor))),
                        "a cursor that leads elsewhere");
            }
            case 9 -> Parameters.limit((int) Parameters.within("limit", Parameters.number("limit", text), 0, 1000));
            case 10 ->
                Parameters.within("Last-Event-ID", Parameters.number("Last-Event-ID", text), 0, Long.MAX_VALUE / 2);
            case 11 -> Parameters.municipality(text);
            case 12 -> Parameters.vision("0764", text);
            case 13 -> {
                Version version = Version.read(text);
                if (version != null) {
                    version.expected(3);
                }
            }
            case 14 -> RequestLanguage.accepted(text);
            case 15 -> Parameters.named("mark", text, Ledger.Mark.values());
            case 16 -> Lang.tagged(text);
            default -> {
                MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/0764/import");
                request.addHeader("Idempotency-Key", text);
                request.addHeader("If-Match", text);
                request.addHeader("Accept-Language", text);
                CommandRequest.of(request, new byte[0], Parameters.flag("dryRun", text));
            }
        }
    }

    @Override
    public List<String> seeds() {
        return Fuzzed.forEach(
                KINDS,
                List.of(
                        "2014-07-01",
                        "2026-01-31T12:00:00Z",
                        "2014-01-31T12:00:00+01:00",
                        "0764/ny-vision",
                        "0764/_municipality",
                        "ADOPTED",
                        "IN_FORCE",
                        "VISION",
                        "grön omställning",
                        "true",
                        "MDc2NC9ueS12aXNpb24",
                        "50",
                        "W/\"13\", \"14\"",
                        "*",
                        "sv-SE,sv;q=0.9,en;q=0.8,*;q=0.5",
                        "en",
                        "8e03978e-40d5-43e8-bc93-6894a57f9324"));
    }

    @Override
    public List<String> words() {
        return List.of(
                ";q=", "q=1.000", "*-CH", "i-default", "zh-min-nan", "+18:00", "-999999999-01-01", "T24:00", "W/\"");
    }

    @Override
    public int longest() {
        return 1200;
    }
}
