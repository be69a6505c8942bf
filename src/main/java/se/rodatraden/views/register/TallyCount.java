package se.rodatraden.views.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.words.BodyWords;

/**
 * The number of lines with chosen values of facets, from tallies. Each value of a facet is counted among the lines that match what is
 * chosen of the other facets.
 */
final class TallyCount {
    private static final Comparator<FoundLines.Count> MOST_FIRST =
            Comparator.comparingLong(FoundLines.Count::lines).reversed().thenComparing(FoundLines.Count::value);

    private final Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    private final Map<String, Tallies.Tally> tallies;
    private final Map<String, Long> municipalities = new TreeMap<>();
    private final Map<String, Long> inMunicipalities = new HashMap<>();
    private final Map<String, Long> values = new HashMap<>();
    private long overdue;

    TallyCount(Map<Facet, List<String>> chosen, Map<String, Tallies.Tally> tallies) {
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                this.chosen.put(
                        facet, values.stream().map(v -> stored(facet, v)).collect(Collectors.toSet()));
            }
        });
        this.tallies = tallies;
        tallies.forEach((municipality, tally) -> tally.combinations().forEach(c -> count(municipality, c)));
    }

    /** As the values of lines are stored. */
    private static String stored(Facet facet, String value) {
        return facet.kept() ? facet.letter() + (facet == Facet.HOLDER ? BodyWords.lowered(value) : value) : value;
    }

    private void count(String municipality, Tallies.Combination lines) {
        Facet failing = null;
        for (Facet facet : chosen.keySet()) {
            if (!matches(facet, municipality, lines)) {
                if (failing != null) {
                    return;
                }
                failing = facet;
            }
        }
        if (failing == null) {
            overdue += lines.overdue();
        }
        long matching = chosen.containsKey(Facet.OVERDUE) ? lines.overdue() : lines.lines();
        if (matching == 0) {
            return;
        }
        if (failing == null) {
            municipalities.merge(municipality, matching, Long::sum);
        }
        if (failing == null || failing == Facet.MUNICIPALITY) {
            inMunicipalities.merge(municipality, matching, Long::sum);
        }
        for (String value : lines.values()) {
            if (failing == null || value.charAt(0) == failing.letter()) {
                values.merge(value, matching, Long::sum);
            }
        }
    }

    /** Something overdue is counted as such, and does not fail. */
    private boolean matches(Facet facet, String municipality, Tallies.Combination lines) {
        Set<String> wanted = chosen.getOrDefault(facet, Set.of());
        return switch (facet) {
            case OVERDUE -> true;
            case MUNICIPALITY -> wanted.contains(municipality);
            case DOCUMENT, MATTER, KIND, HOLDER, TERM -> {
                for (String value : lines.values()) {
                    if (wanted.contains(value)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    long total() {
        return municipalities.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The municipalities with lines that match all that is chosen, and the number of those lines. */
    Map<String, Long> municipalities() {
        return municipalities;
    }

    /** Number of lines of the municipalities, whatever is chosen. */
    long allLines(Collection<String> some) {
        return some.stream()
                .flatMap(m -> Stream.ofNullable(tallies.get(m)))
                .flatMap(t -> t.combinations().stream())
                .mapToLong(Tallies.Combination::lines)
                .sum();
    }

    /** The counts of each facet, highest first. */
    Map<Facet, List<FoundLines.Count>> values() {
        Map<Facet, List<FoundLines.Count>> counts = new EnumMap<>(Facet.class);
        counts.put(Facet.OVERDUE, List.of(new FoundLines.Count("1", overdue)));
        inMunicipalities.forEach((code, lines) -> add(counts, Facet.MUNICIPALITY, code, lines));
        values.forEach(
                (value, lines) -> Facet.of(value.charAt(0)).ifPresent(f -> add(counts, f, value.substring(1), lines)));
        counts.values().forEach(c -> {
            if (c.size() > 1) {
                c.sort(MOST_FIRST);
            }
        });
        return counts;
    }

    private static void add(Map<Facet, List<FoundLines.Count>> counts, Facet facet, String value, long lines) {
        counts.computeIfAbsent(facet, _ -> new ArrayList<>()).add(new FoundLines.Count(value, lines));
    }

    /**
     * A part of the list that is sorted by municipality.
     *
     * @param municipalities those of its lines
     * @param before number of lines of these that come before the part
     */
    record Part(List<String> municipalities, long before) {}

    /**
     * The municipalities of a part of the list.
     *
     * @param order the order of all municipalities
     * @return empty if one with lines is not among them
     */
    Optional<Part> part(List<String> order, long offset, int limit) {
        if (!Set.copyOf(order).containsAll(municipalities.keySet())) {
            return Optional.empty();
        }
        List<String> part = new ArrayList<>();
        long before = 0;
        long passed = 0;
        for (String municipality : order) {
            long lines = municipalities.getOrDefault(municipality, 0L);
            if (lines == 0 || passed + lines <= offset) {
                passed += lines;
                continue;
            }
            if (passed >= offset + limit) {
                break;
            }
            if (part.isEmpty()) {
                before = offset - passed;
            }
            part.add(municipality);
            passed += lines;
        }
        return Optional.of(new Part(part, before));
    }
}
