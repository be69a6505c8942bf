package se.rodatraden.views;

import java.util.List;
import se.rodatraden.vision.Known;

/** What is told in one entry of a vision: the text by which a search finds it. */
record ToldRow(String vision, String entry, String told) {

    static List<ToldRow> of(String vision, Known known) {
        return known.entries().list().stream()
                .map(e -> new ToldRow(vision, e.id(), Words.of((Record) e.fact())))
                .toList();
    }
}
