package se.rodatraden.pages.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Facet;
import se.rodatraden.views.register.LineSort;

/** Reads an address, and keeps what is wrong in it. */
final class ChoiceReader {
    private static final int LAST_PAGE = 10_000;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_SHOWN = 40;

    private final Function<String, String @Nullable []> given;
    private final RequestContext asking;
    private final Lang speech;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** @param given the values of a parameter, by its name; null where it has none */
    ChoiceReader(Function<String, String @Nullable []> given, RequestContext asking) {
        this.given = given;
        this.asking = asking;
        this.speech = asking.speech();
    }

    Choices read(String path, @Nullable String code) {
        LineSort sort = sort();
        return new Choices(
                path,
                code,
                asking,
                words("q"),
                words("body"),
                chosen(code),
                columns(code),
                sort,
                descending(),
                page(),
                faults);
    }

    private Map<Facet, List<String>> chosen(@Nullable String code) {
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            if (facet == Facet.MUNICIPALITY && code != null) {
                continue;
            }
            given(Choices.name(facet)).forEach(value -> choose(chosen, facet, Choices.name(facet), value));
        }
        // An address from before the two were told apart.
        given("standing")
                .forEach(value -> choose(
                        chosen,
                        FacetWords.known(Facet.DOCUMENT, value) ? Facet.DOCUMENT : Facet.MATTER,
                        "standing",
                        value));
        Map<Facet, List<String>> read = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> read.put(facet, List.copyOf(values)));
        return read;
    }

    private void choose(Map<Facet, Set<String>> chosen, Facet facet, String name, String value) {
        if (FacetWords.known(facet, value)) {
            chosen.computeIfAbsent(facet, _ -> new LinkedHashSet<>()).add(value);
        } else {
            faults.putIfAbsent(name, speech.quoted(shown(value)) + FacetWords.fault(facet, speech));
        }
    }

    private List<Column> columns(@Nullable String code) {
        Set<Column> columns = new LinkedHashSet<>();
        for (String slug : given(Choices.COLUMNS).stream()
                .flatMap(v -> Arrays.stream(v.split("[, ]+")))
                .filter(v -> !v.isEmpty())
                .toList()) {
            Column.named(slug)
                    .ifPresentOrElse(
                            columns::add,
                            () -> faults.putIfAbsent(
                                    Choices.COLUMNS,
                                    speech.quoted(shown(slug))
                                            + speech.say(
                                                    " är ingen kolumn och visas inte: välj bland dem som går att kryssa för.",
                                                    " is not a column and is not shown: choose among those that can be ticked.")));
        }
        if (columns.isEmpty()) {
            return Column.usual(code != null);
        }
        columns.add(Column.TITLE);
        return Stream.of(Column.values()).filter(columns::contains).toList();
    }

    private @Nullable LineSort sort() {
        String slug = words(Choices.SORT);
        LineSort sort =
                slug == null ? null : Column.named(slug).flatMap(Column::sort).orElse(null);
        if (slug != null && sort == null) {
            faults.put(
                    Choices.SORT,
                    speech.say("Listan går inte att ordna efter ", "The list cannot be sorted by ")
                            + speech.quoted(shown(slug))
                            + speech.say(
                                    ": välj bland kolumnernas rubriker.", ": choose among the heads of the columns."));
        }
        return sort;
    }

    private boolean descending() {
        String order = words(Choices.ORDER);
        if (order != null && !order.equals("asc") && !order.equals("desc")) {
            faults.put(
                    Choices.ORDER,
                    speech.quoted(shown(order))
                            + speech.say(
                                    " är ingen ordning: skriv asc för stigande eller desc för fallande.",
                                    " is not an order: write asc for rising or desc for falling."));
        }
        return "desc".equals(order);
    }

    private int page() {
        String page = words(Choices.PAGE);
        if (page == null) {
            return 1;
        }
        if (page.matches("[1-9][0-9]{0,4}") && Integer.parseInt(page) <= LAST_PAGE) {
            return Integer.parseInt(page);
        }
        faults.put(
                Choices.PAGE,
                speech.quoted(shown(page))
                        + speech.say(
                                " är ingen sida av listan: den första visas.",
                                " is not a page of the list: the first is shown."));
        return 1;
    }

    private @Nullable String words(String name) {
        String[] values = given.apply(name);
        return RequestContext.words(values == null || values.length == 0 ? null : values[0]);
    }

    private List<String> given(String name) {
        String[] values = given.apply(name);
        return values == null
                ? List.of()
                : new ArrayList<>(Arrays.stream(values)
                        .map(v -> v.replace("\0", "").strip())
                        .filter(v -> !v.isEmpty())
                        .limit(MOST_VALUES)
                        .toList());
    }

    private static String shown(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
