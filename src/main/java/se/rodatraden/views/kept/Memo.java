package se.rodatraden.views.kept;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The results of a pure function, kept while they are asked for again at each turn. */
public final class Memo<K, V> {
    private final Supplier<Map<K, V>> empty;
    private Map<K, V> before;
    private Map<K, V> now;

    private Memo(Supplier<Map<K, V>> empty) {
        this.empty = empty;
        this.before = empty.get();
        this.now = empty.get();
    }

    /** For arguments with a cheap hash. */
    public static <K, V> Memo<K, V> ofEqual() {
        return new Memo<>(HashMap::new);
    }

    /** For arguments that are the same objects at each turn. */
    public static <K, V> Memo<K, V> ofSame() {
        return new Memo<>(IdentityHashMap::new);
    }

    public V get(K argument, Function<? super K, ? extends V> function) {
        V result = now.get(argument);
        if (result == null) {
            result = before.get(argument);
            if (result == null) {
                result = function.apply(argument);
            }
            now.put(argument, result);
        }
        return result;
    }

    /** Ends a turn: what was not asked for in it is forgotten. */
    public void turn() {
        before = now;
        now = empty.get();
    }
}
