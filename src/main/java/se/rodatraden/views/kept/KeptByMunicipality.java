package se.rodatraden.views.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read of the rows of each municipality, kept until its rows are written again: what is counted over the whole register costs
 * no more than reading what has changed. Each is read by one request at a time.
 */
public final class KeptByMunicipality<K, T> {
    /** Where more have changed, all are read at once, which is cheaper. */
    private static final int FEW = 40;

    private static final Duration UNUSED = Duration.ofHours(1);

    /** Reads what is kept of some municipalities, or of all for null; those without rows are left out. */
    @FunctionalInterface
    public interface Reader<K, T> {
        Map<String, T> read(K key, @Nullable Set<String> municipalities);
    }

    private final Reader<K, T> reader;
    private final Cache<K, Held> kept;

    /** @param keys how many are kept, those used last */
    public KeptByMunicipality(int keys, Reader<K, T> reader) {
        this.reader = reader;
        this.kept = Caffeine.newBuilder()
                .maximumSize(keys)
                .expireAfterAccess(UNUSED)
                .build();
    }

    /** Drops all. */
    public void clear() {
        kept.invalidateAll();
    }

    /** Of every municipality with rows; the same map as before if nothing has changed. */
    public Map<String, T> all(K key, ViewChanges now) {
        return held(key).all(now);
    }

    /** Of one municipality; null if it has no rows. */
    public @Nullable T of(K key, String municipality, ViewChanges now) {
        return held(key).of(municipality, now);
    }

    private Held held(K key) {
        return Objects.requireNonNull(kept.get(key, Held::new));
    }

    /** What is kept for one key. */
    private final class Held {
        private final K key;
        private Map<String, T> values = Map.of();
        /** As of when the values of all were read; null if only some were. */
        private @Nullable ViewChanges whole;
        /** As of when the values of some were read. */
        private final Map<String, ViewChanges> some = new HashMap<>();

        Held(K key) {
            this.key = key;
        }

        synchronized Map<String, T> all(ViewChanges now) {
            ViewChanges then = whole;
            Set<String> stale = then == null || then.tables() != now.tables() ? Set.of() : now.since(then);
            if (then == null || then.tables() != now.tables() || stale.size() > FEW) {
                values = Map.copyOf(reader.read(key, null));
            } else if (!stale.isEmpty()) {
                replace(stale);
            }
            some.clear();
            whole = now;
            return values;
        }

        synchronized @Nullable T of(String municipality, ViewChanges now) {
            ViewChanges all = whole;
            ViewChanges then = some.getOrDefault(municipality, all);
            if (then == null || then.tables() != now.tables() || then.of(municipality) != now.of(municipality)) {
                replace(Set.of(municipality));
                if (all == null || all.tables() != now.tables()) {
                    whole = null;
                    some.put(municipality, now);
                } else {
                    whole = all.with(municipality, now);
                }
            }
            return values.get(municipality);
        }

        private void replace(Set<String> municipalities) {
            Map<String, T> others = new HashMap<>(values);
            others.keySet().removeAll(municipalities);
            others.putAll(reader.read(key, municipalities));
            values = Map.copyOf(others);
        }
    }
}
