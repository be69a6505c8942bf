package se.rodatraden.pages.register;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Facet;
import se.rodatraden.views.register.FoundLines;
import se.rodatraden.views.register.LineSort;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.views.register.Snippet;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.value.VisionId;

/** Fills the parts of the register's page from what is chosen and found. */
final class RegisterPages {
    /** Of a facet with very many values those with most lines are shown, and those that are chosen. */
    private static final int VALUES = 40;

    private final Choices choices;
    private final Lang t;

    RegisterPages(Choices choices) {
        this.choices = choices;
        this.t = choices.asking().speech();
    }

    RegisterPage.Filters filters(FoundLines found) {
        Map<String, String> hidden = new LinkedHashMap<>();
        LineSort sort = choices.sort();
        if (sort != null) {
            hidden.put(Choices.SORT, Column.of(sort).slug());
            if (choices.descending()) {
                hidden.put(Choices.ORDER, "desc");
            }
        }
        return new RegisterPage.Filters(
                text(choices.q()),
                text(choices.body()),
                Stream.of(Facet.values())
                        .filter(f -> f != Facet.OVERDUE && !(f == Facet.MUNICIPALITY && choices.code() != null))
                        .map(f -> new RegisterPage.Choice(Choices.name(f), FacetWords.name(f, t), options(f, found)))
                        .toList(),
                option(Facet.OVERDUE, "1", lines(Facet.OVERDUE, "1", found)),
                columns(),
                hidden,
                choices.faults().entrySet().stream()
                        .map(e -> new RegisterPage.Fault(e.getKey(), e.getValue()))
                        .toList(),
                chosen(),
                choices.narrowed());
    }

    private List<RegisterPage.Option> options(Facet facet, FoundLines found) {
        List<FoundLines.Count> counts = found.counts().getOrDefault(facet, List.of());
        List<String> values = Stream.concat(
                        choices.values(facet).stream(),
                        counts.stream().map(FoundLines.Count::value).limit(VALUES))
                .distinct()
                .sorted(order(facet))
                .toList();
        return values.stream()
                .map(v -> option(facet, v, lines(facet, v, found)))
                .toList();
    }

    private RegisterPage.Option option(Facet facet, String value, long lines) {
        return new RegisterPage.Option(
                value,
                FacetWords.value(facet, value, t),
                lines,
                choices.values(facet).contains(value),
                FacetWords.isSwedish(facet, value));
    }

    private static long lines(Facet facet, String value, FoundLines found) {
        return found.counts().getOrDefault(facet, List.of()).stream()
                .filter(c -> c.value().equals(value))
                .mapToLong(FoundLines.Count::lines)
                .sum();
    }

    /** States in the order that a matter usually takes, terms with the newest first, everything else by name. */
    private Comparator<String> order(Facet facet) {
        return switch (facet) {
            case DOCUMENT -> Comparator.comparing(Document::valueOf);
            case MATTER -> Comparator.comparing(Preparation::valueOf);
            case TERM -> Comparator.reverseOrder();
            case MUNICIPALITY, KIND, HOLDER, OVERDUE -> {
                Collator swedish = Collator.getInstance(Locale.of("sv"));
                yield Comparator.comparing(v -> FacetWords.value(facet, v, t), swedish::compare);
            }
        };
    }

    private List<RegisterPage.Option> columns() {
        return Stream.of(Column.values())
                .filter(c -> c != Column.TITLE)
                .map(c -> new RegisterPage.Option(
                        c.slug(), c.name(t), null, choices.columns().contains(c), false))
                .toList();
    }

    private List<RegisterPage.Chosen> chosen() {
        List<RegisterPage.Chosen> chosen = new ArrayList<>();
        if (choices.q() != null) {
            chosen.add(new RegisterPage.Chosen(
                    t.quoted(choices.q()), choices.words(null).address(), false));
        }
        choices.chosen()
                .forEach((facet, values) -> values.forEach(v -> chosen.add(new RegisterPage.Chosen(
                        FacetWords.value(facet, v, t),
                        choices.without(facet, v).address(),
                        FacetWords.isSwedish(facet, v)))));
        if (choices.body() != null) {
            chosen.add(new RegisterPage.Chosen(
                    t.say("organ: ", "body: ") + choices.body(),
                    choices.body(null).address(),
                    false));
        }
        return chosen;
    }

    List<RegisterPage.Head> heads() {
        return choices.columns().stream().map(this::head).toList();
    }

    private RegisterPage.Head head(Column column) {
        LineSort sort = column.sort().orElse(null);
        boolean sorted = sort == choices.sorted();
        return new RegisterPage.Head(
                column.slug(),
                column.name(t),
                sort == null
                        ? null
                        : choices.sortedBy(sort, sorted && !choices.descending())
                                .address(),
                !sorted ? null : choices.descending() ? "descending" : "ascending",
                column.meaning(t));
    }

    List<RegisterPage.Row> rows(List<RegisterRow> rows, Map<VisionId, Snippet> snippets) {
        return rows.stream().map(row -> row(row, snippets.get(row.vision()))).toList();
    }

    private RegisterPage.Row row(RegisterRow row, @Nullable Snippet found) {
        Cells cells = new Cells(row, t);
        VisionId id = row.vision();
        String address =
                Addresses.vision(id, choices.asking().asOf(), choices.asking().knownAt());
        return new RegisterPage.Row(
                address,
                choices.columns().stream()
                        .map(c -> value(c, cells.of(c), link(c, id, address)))
                        .toList(),
                row.snapshot().proposed(),
                found);
    }

    private @Nullable String link(Column column, VisionId id, String address) {
        return switch (column) {
            case TITLE -> address;
            case MUNICIPALITY ->
                Addresses.municipality(id.municipality())
                        + choices.asking().time().query();
            case DNR, KIND, DOCUMENT, MATTER, HOLDER, SINCE, NEXT, DUE, ROUND, TERM, DAYS, RECORDED -> null;
        };
    }

    private RegisterPage.Value value(Column column, Cell cell, @Nullable String link) {
        return new RegisterPage.Value(column.slug(), column.name(t), cell.text(), cell.note(), cell.alerts(), link);
    }

    RegisterPage.Part part(FoundLines found, int limit) {
        int page = choices.page();
        long first = (page - 1L) * limit + 1;
        long last = first + found.rows().size() - 1;
        String documents = t.say(" dokument", found.total() == 1 ? " document" : " documents");
        String count = found.rows().isEmpty() || found.rows().size() == found.total()
                ? number(found.total()) + documents
                : number(first) + "–" + number(last) + t.say(" av ", " of ") + number(found.total()) + documents;
        return new RegisterPage.Part(
                count,
                SearchAddress.limit(found.total(), t),
                page > 1 ? choices.onPage(page - 1).address() : null,
                last < found.total() && !found.rows().isEmpty()
                        ? choices.onPage(page + 1).address()
                        : null,
                choices.onPage(1).address(RegisterFiles.path(choices, RegisterFiles.CSV)),
                choices.onPage(1).address(RegisterFiles.path(choices, RegisterFiles.XLSX)));
    }

    /** With a space between thousands in Swedish that does not break the line. */
    private String number(long n) {
        return n < 10_000 && t == Lang.SWEDISH
                ? Long.toString(n)
                : String.format(Locale.ENGLISH, "%,d", n).replace(",", t.say("\u00a0", ","));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
