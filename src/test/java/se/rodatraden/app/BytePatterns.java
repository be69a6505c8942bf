package se.rodatraden.app;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds any of some patterns in bytes, in one pass however many they are (the algorithm of Wu and Manber): two bytes at a time say how many can be
 * skipped, since no pattern has them so near its end.
 */
final class BytePatterns {
    private final List<byte[]> patterns;
    private final int shortest;
    private final byte[] skips = new byte[1 << 16];

    /** Each of at least two bytes. */
    BytePatterns(Collection<byte[]> patterns) {
        this.patterns = List.copyOf(patterns);
        shortest = Math.min(
                Byte.MAX_VALUE,
                patterns.stream().mapToInt(pattern -> pattern.length).min().orElseThrow());
        Arrays.fill(skips, (byte) (shortest - 1));
        for (byte[] pattern : this.patterns) {
            for (int end = 1; end < shortest; end++) {
                int pair = pair(pattern, end);
                skips[pair] = (byte) Math.min(skips[pair], shortest - 1 - end);
            }
        }
    }

    /** Where the next pattern starts, or -1. */
    int find(byte[] bytes, int from) {
        int end = from + shortest - 1;
        while (end < bytes.length) {
            int skip = skips[pair(bytes, end)];
            if (skip == 0) {
                int start = end - shortest + 1;
                if (startsAt(bytes, start)) {
                    return start;
                }
                skip = 1;
            }
            end += skip;
        }
        return -1;
    }

    private boolean startsAt(byte[] bytes, int start) {
        for (byte[] pattern : patterns) {
            int end = start + pattern.length;
            if (end <= bytes.length && Arrays.equals(bytes, start, end, pattern, 0, pattern.length)) {
                return true;
            }
        }
        return false;
    }

    private static int pair(byte[] bytes, int end) {
        return ((bytes[end - 1] & 0xff) << 8) | (bytes[end] & 0xff);
    }
}
