package se.rodatraden.pages.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.pages.Addresses;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Coverage;
import se.rodatraden.views.register.Facet;
import se.rodatraden.views.register.Lines;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.words.search.CoverageWords;

/**
 * What the register's page shows, all of it, as a table in a file: the same columns in the same order, with the address of each document,
 * and what the table is.
 *
 * @param position the event up to which it rests on the record
 * @param searched what a search covers
 */
record FileTable(Choices choices, Lines lines, PublicAddress site, long position, Coverage searched) {
    private static final int ADDRESS_WIDTH = 50;
    private static final int NOTE_WIDTH = 36;

    /** What the table is: a name and a value on each line. */
    record Fact(String name, String value) {}

    /** The head of a column, and its width in characters. */
    record Head(String name, int width) {}

    private Lang t() {
        return choices.asking().speech();
    }

    String title() {
        return "Röda tråden: register";
    }

    /** Day, time of knowledge, what is chosen, position and address. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                t().say("Läget den", "As it stood on"),
                choices.asking().time().day().toString()));
        facts.add(new Fact(
                t().say("Enligt registret", "As the register knew it"),
                choices.asking().knownAt() == null
                        ? t().say("nu", "now")
                        : choices.asking().knownAt().toString()));
        facts.add(new Fact(t().say("Till och med händelse", "Up to event"), Long.toString(position)));
        facts.add(new Fact(t().say("Filter", "Filters"), filters()));
        String covered = choices.q() == null ? null : CoverageWords.of(searched, t());
        if (covered != null) {
            facts.add(new Fact(t().say("Sökning", "Search"), covered));
        }
        facts.add(new Fact(
                t().say("Ordning", "Order"),
                Column.of(choices.sorted()).name(t())
                        + (choices.descending() ? t().say(", fallande", ", falling") : "")));
        choices.faults().values().forEach(f -> facts.add(new Fact(t().say("Utelämnat", "Left out"), f)));
        facts.add(
                new Fact(t().say("Adress", "Address"), site.of(choices.onPage(1).address())));
        return facts;
    }

    private String filters() {
        String q = choices.q();
        Stream<String> words = q == null ? Stream.empty() : Stream.of(t().quoted(q));
        Stream<String> body = Stream.ofNullable(choices.body()).map(b -> t().say("organ: ", "body: ") + b);
        String code = choices.code();
        Stream<String> own = code == null ? Stream.empty() : Stream.of(FacetWords.value(Facet.MUNICIPALITY, code, t()));
        Stream<String> facets = choices.chosen().entrySet().stream()
                .map(e -> FacetWords.name(e.getKey(), t()) + ": "
                        + e.getValue().stream()
                                .map(v -> FacetWords.value(e.getKey(), v, t()))
                                .collect(Collectors.joining(t().say(" eller ", " or "))));
        String all = Stream.of(own, words, facets, body).flatMap(s -> s).collect(Collectors.joining("; "));
        return all.isEmpty() ? t().say("inga", "none") : all;
    }

    List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (Column column : choices.columns()) {
            heads.add(new Head(column.name(t()), column.width()));
            if (hasNote(column)) {
                heads.add(new Head(column.name(t()) + t().say(": anmärkning", ": note"), NOTE_WIDTH));
            }
        }
        heads.add(new Head(t().say("Adress", "Address"), ADDRESS_WIDTH));
        return heads;
    }

    /** So that a date stands alone in its column. */
    private static boolean hasNote(Column column) {
        return column == Column.DUE || column == Column.SINCE;
    }

    /** Each line, as many cells as there are heads. */
    void each(Consumer<List<Cell>> to) {
        lines.each(choices.query(1), row -> to.accept(cells(row)));
    }

    private List<Cell> cells(RegisterRow row) {
        Cells of = new Cells(row, t());
        List<Cell> cells = new ArrayList<>();
        for (Column column : choices.columns()) {
            Cell cell = of.of(column);
            if (hasNote(column)) {
                cells.add(new Cell(cell.text(), null, List.of(), cell.date(), cell.number()));
                cells.add(Cell.of(Stream.concat(Stream.of(cell.note()), cell.alerts().stream())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "))));
            } else {
                cells.add(cell);
            }
        }
        cells.add(Cell.of(site.of(Addresses.vision(
                row.vision(), choices.asking().asOf(), choices.asking().knownAt()))));
        return cells;
    }
}
