package se.rodatraden.http.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.kernel.Violation;

/**
 * The expected version of a vision, from {@code If-Match} (RFC 9110, 13.1.1): a number in quotes, the sequence number of its last event, or
 * the vision's ETag, which begins with it ({@link ReadTags}). Only the number is compared, so a tag that a proxy has weakened or marked
 * as compressed still matches.
 *
 * @param any any existing version matches ({@code *})
 * @param seen the versions listed, at least one unless {@code any}; foreign tags match nothing
 */
public record Version(boolean any, List<Long> seen) {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"\\s*(,|$)");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,18})(-[0-9a-f]+)?");
    private static final Pattern CODING = Pattern.compile("(--|[-;.:])(gzip|x-gzip|br|zstd|deflate)$");
    private static final int LONGEST = 1000;

    public Version {
        seen = List.copyOf(seen);
    }

    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The tag without the suffix of a compressing proxy: Apache writes {@code "…-gzip"}. */
    static String withoutCoding(String tag) {
        return CODING.matcher(tag).replaceFirst("");
    }

    /** Parses the header; null if absent. */
    static @Nullable public Version read(@Nullable String header) {
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
            Matcher number = NUMBER.matcher(withoutCoding(tags.group(2)));
            if (number.matches()) {
                seen.add(Long.valueOf(number.group(1)));
            }
        }
        if (end < header.length() || seen.isEmpty()) {
            throw new ProblemException(
                    ProblemType.NOT_UNDERSTOOD,
                    Violation.of(
                                    "If-Match ska vara den ETag som läsningen gav, med citattecken, eller bara versionen, till exempel"
                                            + " \"13\", eller *. Taggen som skickades är ingen av dem: en proxy kan ha bytt ut den.",
                                    "If-Match must be the ETag that the read gave, with its quotes, or the version alone, for instance"
                                            + " \"13\", or *. The tag that was sent is none of these: a proxy may have replaced it.")
                            .at("If-Match"));
        }
        return new Version(false, seen);
    }

    /** The version to expect of a stream at {@code current}; null means any. */
    @Nullable
    public Long expected(long current) {
        if (any) {
            return null;
        }
        return seen.stream().filter(v -> v == current).findFirst().orElseGet(seen::getFirst);
    }
}
