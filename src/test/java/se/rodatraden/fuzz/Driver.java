package se.rodatraden.fuzz;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where Jazzer comes in: it calls these two methods by their names, the first once with the name of a target. */
public final class Driver {
    private static @Nullable Fuzzed target;

    private Driver() {}

    /** Takes the seeds once, so that no input is timed with the loading of classes in it, nor with the start of the product. */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        Fuzzed chosen = Targets.named(arguments[0]);
        for (String seed : chosen.seeds()) {
            chosen.take(seed.getBytes(StandardCharsets.UTF_8));
        }
        target = chosen;
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        if (target != null) {
            target.take(input);
        }
    }
}
