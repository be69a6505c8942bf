package se.rodatraden.pages.sharing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one address under which a page is kept: its path, and of what is chosen only the days and times that decide what it says. Language,
 * facets, sorting and columns show the same otherwise.
 */
public final class CanonicalAddress {
    private static final Set<String> KEPT = Set.of("asOf", "knownAt", "asOf2", "knownAt2");

    private CanonicalAddress() {}

    /** Of an address within the site, path and query. */
    public static String of(String address) {
        String[] parts = address.split("\\?", 2);
        String kept = parts.length == 1
                ? ""
                : Arrays.stream(parts[1].split("&"))
                        .filter(p -> p.matches("[^=]+=.+") && KEPT.contains(p.substring(0, p.indexOf('='))))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return kept.isEmpty() ? parts[0] : parts[0] + "?" + kept;
    }
}
