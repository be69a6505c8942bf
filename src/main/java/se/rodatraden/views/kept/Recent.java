package se.rodatraden.views.kept;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values used last, up to a total weight; the last one is kept whatever its weight. */
public final class Recent<T> {
    private final int most;
    private final LinkedHashMap<String, T> values = new LinkedHashMap<>();
    private final Map<String, Integer> weights = new HashMap<>();
    private int weight;

    public Recent(int most) {
        this.most = most;
    }

    /** Removes the value and returns it, so that only one thread has it. */
    public synchronized @Nullable T take(String key) {
        Integer gone = weights.remove(key);
        weight -= gone == null ? 0 : gone;
        return values.remove(key);
    }

    public synchronized @Nullable T get(String key) {
        return values.get(key);
    }

    /** Drops all values. */
    public synchronized void clear() {
        values.clear();
        weights.clear();
        weight = 0;
    }

    /** Keeps the value as the one used last. */
    public synchronized void put(String key, T value, int itsWeight) {
        take(key);
        values.put(key, value);
        weights.put(key, itsWeight);
        weight += itsWeight;
        Iterator<String> eldest = values.keySet().iterator();
        while (weight > most && values.size() > 1) {
            Integer gone = weights.remove(eldest.next());
            weight -= gone == null ? 0 : gone;
            eldest.remove();
        }
    }
}
