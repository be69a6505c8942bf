package se.rodatraden.views.quality;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of an indicator.
 *
 * @param of number of items examined
 */
public record Measure(Indicator indicator, int of, List<Finding> findings) {
    public Measure {
        findings = List.copyOf(findings);
    }

    public int count() {
        return findings.size();
    }

    Measure and(Measure other) {
        return new Measure(
                indicator,
                of + other.of,
                Stream.concat(findings.stream(), other.findings.stream()).toList());
    }
}
