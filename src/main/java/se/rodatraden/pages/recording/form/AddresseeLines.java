package se.rodatraden.pages.recording.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.rodatraden.kernel.BodyKind;

/**
 * Addressees written one a line, made rows of the form: {@code skolnämnden}, {@code Växjö kommun}. What kind of body one is comes from the
 * bodies that are known by that name, else from a name that says it, else it is unknown.
 */
public final class AddresseeLines {
    /** After the name of the list, the field with the lines. */
    public static final String FIELD = ".lista";

    private static final Map<String, BodyKind> ENDINGS = Map.of(
            "nämnden", BodyKind.COMMITTEE,
            "nämnd", BodyKind.COMMITTEE,
            "utskottet", BodyKind.SECTION,
            "utskott", BodyKind.SECTION,
            "partiet", BodyKind.PARTY,
            "förvaltningen", BodyKind.ADMINISTRATION,
            "förvaltning", BodyKind.ADMINISTRATION,
            " ab", BodyKind.COMPANY);
    private static final Set<String> PARTIES =
            Set.of("socialdemokraterna", "moderaterna", "sverigedemokraterna", "kristdemokraterna", "liberalerna");

    private AddresseeLines() {}

    /** What is filled in, with each line a row after those that are there. */
    public static FormValues expand(FormValues values, KnownBodies bodies) {
        Map<String, List<String>> all = new HashMap<>(values.all());
        for (String name : values.all().keySet()) {
            if (name.endsWith(FIELD)) {
                String list = name.substring(0, name.length() - FIELD.length());
                int row = filledRows(values, list);
                for (String line : values.lines(name)) {
                    all.put(list + "." + row + ".name", List.of(line));
                    all.put(
                            list + "." + row + ".kind",
                            List.of(kind(line, bodies).name()));
                    row++;
                }
                all.remove(name);
            }
        }
        return new FormValues(Map.copyOf(all));
    }

    private static int filledRows(FormValues values, String list) {
        int last = values.rows(list);
        while (last > 0 && !values.any(list + "." + (last - 1))) {
            last--;
        }
        return last;
    }

    private static BodyKind kind(String name, KnownBodies bodies) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (PARTIES.contains(lower)) {
            return BodyKind.PARTY;
        }
        return bodies.named(name)
                .map(KnownBodies.Known::kind)
                .orElseGet(() -> ENDINGS.entrySet().stream()
                        .filter(e -> lower.endsWith(e.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(BodyKind.UNKNOWN));
    }
}
