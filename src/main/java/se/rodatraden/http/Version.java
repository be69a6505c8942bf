package se.rodatraden.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a vision that the sender of a command has seen, from {@code If-Match} (RFC 9110, 13.1.1): its ETag is the sequence
 * number of its last event in quotes.
 *
 * @param any whatever version there is ({@code *})
 * @param seen the versions named; a tag that is none of ours matches nothing
 */
record Version(boolean any, List<Long> seen) {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(,|$)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST = 1000;

    Version {
        seen = List.copyOf(seen);
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** Reads the header; null where it is not given. */
    static @Nullable Version read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        if (header.strip().equals("*")) {
            return new Version(true, List.of());
        }
        List<Long> seen = new ArrayList<>();
        Matcher tags = TAG.matcher(header);
        int end = 0;
        while (end < header.length() && header.length() <= LONGEST && tags.find(end) && tags.start() == end) {
            end = tags.end();
            if (tags.group(1) == null && NUMBER.matcher(tags.group(2)).matches()) {
                seen.add(Long.valueOf(tags.group(2)));
            }
        }
        if (end < header.length() || header.isBlank()) {
            throw new ProblemException(
                    ProblemType.NOT_UNDERSTOOD,
                    Flaw.of(
                                    "If-Match ska vara visionens ETag med citattecken, till exempel \"13\", eller *.",
                                    "If-Match must be the vision's ETag with its quotes, for instance \"13\", or *.")
                            .at("If-Match"));
        }
        return new Version(false, seen);
    }

    /** The one version to expect of a stream that is at {@code current}; null is any. */
    @Nullable
    Long expected(long current) {
        if (any) {
            return null;
        }
        return seen.stream()
                .filter(v -> v == current)
                .findFirst()
                .orElseGet(() -> seen.isEmpty() ? Long.valueOf(Long.MAX_VALUE) : seen.getFirst());
    }
}
