package se.rodatraden.views.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.words.FactLines;
import se.rodatraden.words.FactTitles;
import se.rodatraden.words.Naming;

/** The text of one entry of a vision as shown by search: its title, its details, and all other texts in it. */
record EntryTextRow(String vision, String entry, String told) {
    private static final String BETWEEN = " · ";

    static List<EntryTextRow> of(String vision, Known known) {
        Set<String> ids = known.entries().list().stream().map(Entry::id).collect(Collectors.toSet());
        return known.entries().list().stream()
                .map(e -> new EntryTextRow(vision, e.id(), told(e.fact(), ids)))
                .toList();
    }

    private static String told(Fact fact, Set<String> ids) {
        List<String> parts = new ArrayList<>();
        parts.add(FactTitles.of(fact, Lang.SWEDISH));
        parts.addAll(FactLines.of(fact, Naming.none(Lang.SWEDISH)));
        String shown = String.join(BETWEEN, parts);
        StringBuilder told = new StringBuilder(shown);
        for (String text : EventTexts.of((Record) fact, ids)) {
            if (!shown.contains(text)) {
                told.append(BETWEEN).append(text);
            }
        }
        return SearchText.clean(told.toString());
    }
}
