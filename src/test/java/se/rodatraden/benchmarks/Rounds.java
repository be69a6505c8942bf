package se.rodatraden.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * Measures what is compared in turn, round by round. Rounds that warm up come first, until no figure differs by a tenth or more from that
 * of the round before, or half of the time is over. Then up to five rounds count, as many as fit, and at least one: where only one fits, it is the last
 * that warmed up.
 */
final class Rounds {
    static final double STABLE = 0.1;
    private static final int COUNTED = 5;

    private final LongSupplier nanoTime;

    Rounds(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** What one round found: a rate or a time, and the single times it is made of, if any. */
    record Round(double value, Times times) {
        static Round of(double value) {
            return new Round(value, Times.NONE);
        }

        /** Compared with other rounds by its median. */
        static Round of(Times times) {
            return new Round(times.p50(), times);
        }
    }

    interface Measure {
        Round once() throws Exception;
    }

    /** The rounds that count, and how many came before. */
    record Result(List<Map<String, Round>> counted, int warmUps, boolean stable) {
        double median(String name) {
            return median(counted.stream().map(r -> value(r, name)).toList());
        }

        /** The median of the ratios of each round. */
        double ratio(String of, String to) {
            return median(counted.stream().map(r -> value(r, of) / value(r, to)).toList());
        }

        /** Of all rounds that count. */
        Times times(String name) {
            return Times.together(
                    counted.stream().map(r -> round(r, name).times()).toList());
        }

        /** How many count, and how many warmed up. */
        String rounds() {
            return counted.size() + " after " + warmUps + (stable ? "" : ", not stable");
        }

        private static double value(Map<String, Round> round, String name) {
            return round(round, name).value();
        }

        private static Round round(Map<String, Round> round, String name) {
            Round found = round.get(name);
            if (found == null) {
                throw new IllegalArgumentException(name + " was not measured, but " + round.keySet());
            }
            return found;
        }

        private static double median(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }
    }

    Result run(Map<String, Measure> measures, Duration atMost) throws Exception {
        long start = nanoTime.getAsLong();
        List<Map<String, Round>> warming = new ArrayList<>();
        boolean stable = false;
        long longest = 0;
        do {
            long before = nanoTime.getAsLong();
            warming.add(round(measures));
            longest = nanoTime.getAsLong() - before;
            stable = warming.size() > 1 && same(warming.getLast(), warming.get(warming.size() - 2));
        } while (!stable && nanoTime.getAsLong() - start + longest <= atMost.toNanos() / 2);
        List<Map<String, Round>> counted = new ArrayList<>();
        while (counted.size() < COUNTED && nanoTime.getAsLong() - start + longest <= atMost.toNanos()) {
            counted.add(round(measures));
        }
        if (counted.isEmpty()) {
            counted.add(warming.removeLast());
        }
        return new Result(counted, warming.size(), stable);
    }

    private static Map<String, Round> round(Map<String, Measure> measures) throws Exception {
        Map<String, Round> round = new LinkedHashMap<>();
        for (Map.Entry<String, Measure> measure : measures.entrySet()) {
            round.put(measure.getKey(), measure.getValue().once());
        }
        return round;
    }

    private static boolean same(Map<String, Round> one, Map<String, Round> other) {
        List<Double> a = one.values().stream().map(Round::value).toList();
        List<Double> b = other.values().stream().map(Round::value).toList();
        return IntStream.range(0, a.size())
                .allMatch(i -> Math.abs(a.get(i) - b.get(i)) < STABLE * Math.max(a.get(i), b.get(i)));
    }
}
