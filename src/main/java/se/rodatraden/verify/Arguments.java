package se.rodatraden.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the command was called with. */
record Arguments(
        String source,
        @Nullable Path policy,
        @Nullable String key,
        @Nullable Path state,
        @Nullable Path events,
        boolean json) {
    private static final List<String> WITH_VALUE = List.of("--policy", "--key", "--state", "--events");

    /** The command cannot be understood. */
    static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unusable(String why) {
            super(why);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    static Arguments of(String[] args) {
        Map<String, String> options = new HashMap<>();
        List<String> sources = new ArrayList<>();
        boolean json = false;
        for (int i = 0; i < args.length; i++) {
            if (WITH_VALUE.contains(args[i])) {
                if (i + 1 == args.length) {
                    throw new Unusable(args[i] + " needs a value");
                }
                if (options.put(args[i], args[++i]) != null) {
                    throw new Unusable(args[i - 1] + " is given twice");
                }
            } else if (args[i].equals("--json")) {
                json = true;
            } else if (args[i].startsWith("-")) {
                throw new Unusable("unknown option " + args[i]);
            } else {
                sources.add(args[i]);
            }
        }
        if (sources.size() != 1) {
            throw new Unusable("one source is needed");
        }
        if (options.containsKey("--policy") && options.containsKey("--key")) {
            throw new Unusable("--policy and --key exclude each other");
        }
        return new Arguments(
                sources.getFirst(),
                path(options.get("--policy")),
                options.get("--key"),
                path(options.get("--state")),
                path(options.get("--events")),
                json);
    }

    private static @Nullable Path path(@Nullable String text) {
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException noPath) {
            throw new Unusable(text + " is no path");
        }
    }

    boolean isAddress() {
        return source.startsWith("https://") || source.startsWith("http://");
    }

    /** The address of the log without a slash at its end. */
    URI address() {
        try {
            URI address = new URI(source.replaceFirst("/+$", ""));
            if (address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
                throw new Unusable(source + " is no address of a log");
            }
            return address;
        } catch (URISyntaxException noAddress) {
            throw new Unusable(source + " is no address");
        }
    }
}
