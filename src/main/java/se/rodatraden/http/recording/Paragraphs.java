package se.rodatraden.http.recording;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.kernel.Violation;
import tools.jackson.databind.JsonNode;

/**
 * A set of paragraphs (§) of one meeting's minutes, as a judgment cites them: {@code 284}, {@code § 3}, {@code §§ 284–314}; at most
 * {@value #MOST}.
 */
record Paragraphs(BitSet numbers) {
    static final int MOST = 1000;
    private static final String FIELD = "/paragraphs";
    private static final int HIGHEST = 99_999;
    private static final Pattern WRITTEN =
            Pattern.compile("(?:§{1,2}\\s*)?(\\d{1,5})(?:\\s*[-–—]\\s*(\\d{1,5}))?(?:\\s*§{1,2})?");

    /** Reads a list of paragraphs and ranges. */
    static Paragraphs read(JsonNode given) {
        if (!given.isArray() || given.isEmpty()) {
            throw CommandReader.missing(FIELD);
        }
        if (given.size() > MOST) {
            throw tooMany(FIELD);
        }
        BitSet numbers = new BitSet();
        for (int i = 0; i < given.size(); i++) {
            add(numbers, given.path(i), FIELD + "/" + i);
        }
        return new Paragraphs(numbers);
    }

    private static void add(BitSet numbers, JsonNode given, String at) {
        String text =
                given.isString() || given.isIntegralNumber() ? given.asString().strip() : "";
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw wrong(
                    at,
                    "En paragraf skrivs 284 eller § 284, ett spann 284-314.",
                    "A paragraph is written 284 or § 284, a span 284-314.");
        }
        int first = Integer.parseInt(written.group(1));
        int last = written.group(2) == null ? first : Integer.parseInt(written.group(2));
        if (first < 1 || last < first || last > HIGHEST) {
            throw wrong(
                    at,
                    "Spannet slutar före det börjar, eller så är paragrafen 0: skriv den lägsta paragrafen först.",
                    "The span ends before it begins, or the paragraph is 0: write the lowest paragraph first.");
        }
        if (last - first >= MOST) {
            throw tooMany(at);
        }
        numbers.set(first, last + 1);
        if (numbers.cardinality() > MOST) {
            throw tooMany(at);
        }
    }

    private static ProblemException tooMany(String at) {
        return wrong(
                at,
                "Högst " + MOST + " paragrafer kan avgöras på en gång: dela upp dem.",
                "No more than " + MOST + " paragraphs can be decided at once: divide them.");
    }

    private static ProblemException wrong(String at, String sv, String en) {
        return new ProblemException(
                ProblemType.INVALID_VALUE, Violation.of(sv, en).at(at));
    }

    boolean has(int number) {
        return numbers.get(number);
    }

    /** As cited in minutes: {@code 3, 284–314}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int from = numbers.nextSetBit(0); from >= 0; ) {
            int to = numbers.nextClearBit(from) - 1;
            text.append(text.isEmpty() ? "" : ", ").append(from).append(to > from ? "–" + to : "");
            from = numbers.nextSetBit(to + 1);
        }
        return text.toString();
    }
}
