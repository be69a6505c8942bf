package se.rodatraden.vision.order;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.References;

/**
 * The known order apart from dates: references, ordinals (round, version, treatment), and declared orders.
 * Strongest first, since a later relation that contradicts an earlier one is ignored.
 */
public final class Relations {
    /** Not declared by an entry. */
    static final int NOBODY = -1;

    /** Indexes in the list of entries; {@code by} is the entry that declares the order, or {@link #NOBODY}. */
    public record Relation(int before, int after, int by) {}

    private final List<Entry> entries;
    private final List<Entry> struck;
    private final Map<String, Integer> place = new HashMap<>();
    private final List<Relation> found = new ArrayList<>();

    private Relations(List<Entry> entries, List<Entry> struck) {
        this.entries = entries;
        this.struck = struck;
        for (int i = 0; i < entries.size(); i++) {
            place.put(entries.get(i).id(), i);
        }
    }

    static List<Relation> of(List<Entry> entries, List<Entry> struck) {
        Relations r = new Relations(entries, struck);
        r.references();
        r.ordinals();
        r.declared();
        r.throughStruck();
        return r.found;
    }

    private void references() {
        for (int i = 0; i < entries.size(); i++) {
            for (String id : References.of(entries.get(i).fact())) {
                add(place.get(id), i);
            }
        }
    }

    private void ordinals() {
        List<Integer> proposals =
                places(fact -> fact instanceof Fact.VisionProposed || fact instanceof Fact.ProposalRevised);
        List<Integer> sendings = places(Fact.SentToRemiss.class::isInstance);
        List<Integer> treatments = places(Fact.TreatmentRecorded.class::isInstance);
        Map<Integer, List<Integer>> parts = partsOfRounds();
        for (int i : sendings) {
            Fact.SentToRemiss sent = (Fact.SentToRemiss) entries.get(i).fact();
            if (sent.version() != null && sent.version() >= 1 && sent.version() <= proposals.size()) {
                add(proposals.get(sent.version() - 1), i);
            }
            parts.getOrDefault(sent.round(), List.of()).forEach(part -> add(i, part));
        }
        inTurn(sendings, i -> entries.get(i).fact() instanceof Fact.SentToRemiss sent ? sent.round() : null);
        treatments.stream()
                .map(i -> entries.get(i).fact().told().body())
                .distinct()
                .forEach(body -> inTurn(
                        treatments,
                        i -> entries.get(i).fact() instanceof Fact.TreatmentRecorded treated
                                        && treated.told().body().same(body)
                                ? treated.ordinal()
                                : null));
    }

    private List<Integer> places(Predicate<Fact> which) {
        return IntStream.range(0, entries.size())
                .filter(i -> which.test(entries.get(i).fact()))
                .boxed()
                .toList();
    }

    /** What belongs to each round, and so comes after its sending. */
    private Map<Integer, List<Integer>> partsOfRounds() {
        Map<Integer, List<Integer>> parts = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Integer round = switch (entries.get(i).fact()) {
                case Fact.RemissRoundClosed f -> f.round();
                case Fact.RemissResponseReceived f -> f.round();
                case Fact.RemissDeadlineExtended f -> f.round();
                case Fact.AddresseeAdded f -> f.round();
                case Fact _ -> null;
            };
            if (round != null) {
                parts.computeIfAbsent(round, _ -> new ArrayList<>()).add(i);
            }
        }
        return parts;
    }

    /** Entries with a number come in the order of their numbers; those with the same number in any, as those without one. */
    private void inTurn(List<Integer> places, IntFunction<@Nullable Integer> number) {
        TreeMap<Integer, List<Integer>> byNumber = new TreeMap<>();
        for (int i : places) {
            Integer n = number.apply(i);
            if (n != null) {
                byNumber.computeIfAbsent(n, _ -> new ArrayList<>()).add(i);
            }
        }
        List<Integer> before = List.of();
        for (List<Integer> now : byNumber.values()) {
            before.forEach(first -> now.forEach(second -> add(first, second)));
            before = now;
        }
    }

    private void declared() {
        for (int i = 0; i < entries.size(); i++) {
            for (String id : entries.get(i).fact().told().after()) {
                add(place.get(id), i, i);
            }
            for (String id : entries.get(i).fact().told().before()) {
                Integer later = place.get(id);
                if (later != null) {
                    add(i, later, i);
                }
            }
        }
    }

    /** Transitivity through a struck entry: what was declared before it precedes what was declared after it. */
    private void throughStruck() {
        if (struck.isEmpty()) {
            return;
        }
        Set<String> gone = struck.stream().map(Entry::id).collect(Collectors.toSet());
        Map<String, Set<String>> next = new HashMap<>();
        Stream.concat(entries.stream(), struck.stream()).forEach(e -> {
            e.fact().told().after().forEach(id -> link(next, id, e.id()));
            e.fact().told().before().forEach(id -> link(next, e.id(), id));
        });
        for (int i = 0; i < entries.size(); i++) {
            Set<String> seen = new HashSet<>();
            Deque<String> open =
                    new ArrayDeque<>(next.getOrDefault(entries.get(i).id(), Set.of()));
            while (!open.isEmpty()) {
                String id = open.remove();
                if (gone.contains(id) && seen.add(id)) {
                    for (String later : next.getOrDefault(id, Set.of())) {
                        Integer after = place.get(later);
                        if (after != null) {
                            add(i, after);
                        }
                        open.add(later);
                    }
                }
            }
        }
    }

    private static void link(Map<String, Set<String>> next, String before, String after) {
        next.computeIfAbsent(before, _ -> new LinkedHashSet<>()).add(after);
    }

    private void add(@Nullable Integer before, int after) {
        add(before, after, NOBODY);
    }

    private void add(@Nullable Integer before, int after, int by) {
        if (before != null && before != after) {
            found.add(new Relation(before, after, by));
        }
    }
}
