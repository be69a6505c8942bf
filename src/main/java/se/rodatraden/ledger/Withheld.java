package se.rodatraden.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import se.rodatraden.ledger.leaf.Leaf;

/**
 * Counts the texts that are not shown, and those of them that nothing explains: a text is withheld because something in its stream was
 * marked confidential or erased, and the log has an entry for that. Where it has none, the text or its salt may simply have been deleted.
 */
final class Withheld {
    private static final Set<String> REASONS = Set.of("marked-confidential", "texts-erased");

    private final Map<String, Long> byStream = new HashMap<>();
    private final Set<String> explained = new HashSet<>();

    void follow(Leaf leaf) {
        if (REASONS.contains(leaf.type())) {
            explained.add(leaf.stream());
        }
    }

    void add(Leaf leaf) {
        byStream.merge(leaf.stream(), 1L, Long::sum);
    }

    long all() {
        return byStream.values().stream().mapToLong(n -> n).sum();
    }

    long unexplained() {
        return byStream.entrySet().stream()
                .filter(stream -> !explained.contains(stream.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
