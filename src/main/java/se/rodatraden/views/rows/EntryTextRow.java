package se.rodatraden.views.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.rodatraden.kernel.RecordParts;
import se.rodatraden.time.Lang;
import se.rodatraden.views.kept.Memo;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.FactLines;
import se.rodatraden.words.FactTitles;
import se.rodatraden.words.Naming;

/** The text of one entry of a vision as shown by search: its title, its details, and all other texts in it. */
record EntryTextRow(String vision, String entry, String told) {
    private static final String BETWEEN = " · ";

    /**
     * The texts of one fact.
     *
     * @param shown its title and details
     * @param others all texts in it, ids of entries among them
     * @param told everything
     */
    record Texts(String shown, Set<String> others, String told) {
        static Texts of(Fact fact) {
            List<String> parts = new ArrayList<>();
            parts.add(FactTitles.of(fact, Lang.SWEDISH));
            parts.addAll(FactLines.of(fact, Naming.none(Lang.SWEDISH)));
            String shown = String.join(BETWEEN, parts);
            Set<String> others = new LinkedHashSet<>();
            gather(fact, others);
            return new Texts(shown, others, told(shown, others));
        }

        private static void gather(Object value, Set<String> texts) {
            switch (value) {
                case String text -> texts.add(text);
                case List<?> list -> list.forEach(item -> gather(item, texts));
                case VisionId _ -> {
                    // an address, not text
                }
                case BodyRef body -> texts.add(body.name());
                case Record record -> RecordParts.of(record).forEach(part -> gather(part, texts));
                default -> {
                    // numbers, dates and enums are not text
                }
            }
        }

        private static String told(String shown, Collection<String> others) {
            StringBuilder told = new StringBuilder(shown);
            for (String text : others) {
                if (!shown.contains(text)) {
                    told.append(BETWEEN).append(text);
                }
            }
            return SearchText.clean(told.toString());
        }

        /** Everything but ids of entries. */
        String without(Set<String> ids) {
            return others.stream().noneMatch(ids::contains)
                    ? told
                    : told(shown, others.stream().filter(t -> !ids.contains(t)).toList());
        }
    }

    static List<EntryTextRow> of(String vision, Known known) {
        return of(vision, known, Memo.ofSame());
    }

    /**
     * The texts of all valid entries.
     *
     * @param texts the texts of facts read before
     */
    static List<EntryTextRow> of(String vision, Known known, Memo<Fact, Texts> texts) {
        Set<String> ids = known.entries().list().stream().map(Entry::id).collect(Collectors.toSet());
        return known.entries().list().stream()
                .map(e -> new EntryTextRow(
                        vision, e.id(), texts.get(e.fact(), Texts::of).without(ids)))
                .toList();
    }
}
