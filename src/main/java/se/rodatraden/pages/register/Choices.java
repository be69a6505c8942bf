package se.rodatraden.pages.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Facet;
import se.rodatraden.views.register.LineQuery;
import se.rodatraden.views.register.LineSort;

/**
 * What is chosen of the register, as an address carries it: words, values of facets, columns, order, day and time. What cannot be chosen is
 * left out and told at its field.
 *
 * @param path the page's own, without a query
 * @param code the municipality whose page it is
 * @param faults a sentence by the name of the parameter
 * @param page which part of the list, from 1
 */
record Choices(
        String path,
        @Nullable String code,
        RequestContext asking,
        @Nullable String q,
        @Nullable String body,
        Map<Facet, List<String>> chosen,
        List<Column> columns,
        @Nullable LineSort sort,
        boolean descending,
        int page,
        Map<String, String> faults) {
    static final String COLUMNS = "kolumner";
    static final String SORT = "sort";
    static final String ORDER = "order";
    static final String PAGE = "sida";
    private static final int LAST_PAGE = 10_000;
    private static final int MOST_VALUES = 100;
    private static final int LONGEST_SHOWN = 40;

    static Choices of(HttpServletRequest request, RequestContext asking, String path, @Nullable String code) {
        return new Reader(request, asking).read(path, code);
    }

    LineQuery query(int limit) {
        return new LineQuery(
                code,
                asking.time().day(),
                asking.knownAt(),
                q,
                body,
                chosen,
                sorted(),
                descending,
                (page - 1) * limit,
                limit);
    }

    /** By what it is sorted: by municipality and title where nothing is chosen. */
    LineSort sorted() {
        return sort != null ? sort : code == null ? LineSort.MUNICIPALITY : LineSort.TITLE;
    }

    boolean usualColumns() {
        return columns.equals(Column.usual(code != null));
    }

    /** Whether anything narrows the list. */
    boolean narrowed() {
        return q != null || body != null || !chosen.isEmpty();
    }

    List<String> values(Facet facet) {
        return chosen.getOrDefault(facet, List.of());
    }

    Choices sortedBy(LineSort by, boolean falling) {
        return new Choices(path, code, asking, q, body, chosen, columns, by, falling, 1, Map.of());
    }

    Choices onPage(int other) {
        return new Choices(path, code, asking, q, body, chosen, columns, sort, descending, other, Map.of());
    }

    /** The first part in the place of one that the list does not have, which is told. */
    Choices onFirstPage() {
        Map<String, String> told = new LinkedHashMap<>(faults);
        told.put(
                PAGE,
                asking.speech()
                        .say(
                                "Listan har inte så många sidor: den första visas.",
                                "The list does not have so many pages: the first is shown."));
        return new Choices(path, code, asking, q, body, chosen, columns, sort, descending, 1, told);
    }

    Choices words(@Nullable String other) {
        return new Choices(path, code, asking, other, body, chosen, columns, sort, descending, 1, Map.of());
    }

    Choices body(@Nullable String other) {
        return new Choices(path, code, asking, q, other, chosen, columns, sort, descending, 1, Map.of());
    }

    Choices without(Facet facet, String value) {
        Map<Facet, List<String>> left = new EnumMap<>(Facet.class);
        left.putAll(chosen);
        left.computeIfPresent(
                facet,
                (_, values) -> {
                    List<String> others = values.stream().filter(v -> !v.equals(value)).toList();
                    return others.isEmpty() ? null : others;
                });
        return new Choices(path, code, asking, q, body, left, columns, sort, descending, 1, Map.of());
    }

    String address() {
        return address(path);
    }

    /** The address under a path, the choices that are no choices left out. */
    String address(String under) {
        StringBuilder address = new StringBuilder();
        Addresses.add(address, "q", q);
        chosen.forEach((facet, values) -> values.forEach(v -> Addresses.add(address, name(facet), v)));
        Addresses.add(address, "body", body);
        if (sort != null) {
            Addresses.add(address, SORT, Column.of(sort).slug());
            Addresses.add(address, ORDER, descending ? "desc" : null);
        }
        if (!usualColumns()) {
            Addresses.add(
                    address,
                    COLUMNS,
                    columns.stream().map(Column::slug).collect(Collectors.joining(" ")));
        }
        Addresses.add(address, "asOf", asking.asOf());
        Addresses.add(address, "knownAt", asking.knownAt());
        Addresses.add(address, PAGE, page > 1 ? page : null);
        return under + address;
    }

    /** The name of a facet in addresses. */
    static String name(Facet facet) {
        return switch (facet) {
            case MUNICIPALITY -> "municipality";
            case DOCUMENT -> "document";
            case MATTER -> "matter";
            case KIND -> "kind";
            case HOLDER -> "holder";
            case TERM -> "term";
            case OVERDUE -> "overdue";
        };
    }

    /** Reads an address, and keeps what is wrong in it. */
    private static final class Reader {
        private final HttpServletRequest request;
        private final RequestContext asking;
        private final Lang speech;
        private final Map<String, String> faults = new LinkedHashMap<>();

        Reader(HttpServletRequest request, RequestContext asking) {
            this.request = request;
            this.asking = asking;
            this.speech = asking.speech();
        }

        Choices read(String path, @Nullable String code) {
            LineSort sort = sort();
            return new Choices(
                    path,
                    code,
                    asking,
                    RequestContext.words(request, "q"),
                    RequestContext.words(request, "body"),
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
                given(name(facet)).forEach(value -> choose(chosen, facet, name(facet), value));
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
                faults.putIfAbsent(
                        name, speech.quoted(shown(value)) + FacetWords.fault(facet, speech));
            }
        }

        private List<Column> columns(@Nullable String code) {
            Set<Column> columns = new LinkedHashSet<>();
            for (String slug : given(COLUMNS).stream()
                    .flatMap(v -> Arrays.stream(v.split("[, ]+")))
                    .filter(v -> !v.isEmpty())
                    .toList()) {
                Column.named(slug)
                        .ifPresentOrElse(
                                columns::add,
                                () -> faults.putIfAbsent(
                                        COLUMNS,
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
            String slug = RequestContext.words(request, SORT);
            LineSort sort = slug == null
                    ? null
                    : Column.named(slug).flatMap(Column::sort).orElse(null);
            if (slug != null && sort == null) {
                faults.put(
                        SORT,
                        speech.say("Listan går inte att ordna efter ", "The list cannot be sorted by ")
                                + speech.quoted(shown(slug))
                                + speech.say(
                                        ": välj bland kolumnernas rubriker.", ": choose among the heads of the columns."));
            }
            return sort;
        }

        private boolean descending() {
            String order = RequestContext.words(request, ORDER);
            if (order != null && !order.equals("asc") && !order.equals("desc")) {
                faults.put(
                        ORDER,
                        speech.quoted(shown(order))
                                + speech.say(
                                        " är ingen ordning: skriv asc för stigande eller desc för fallande.",
                                        " is not an order: write asc for rising or desc for falling."));
            }
            return "desc".equals(order);
        }

        private int page() {
            String page = RequestContext.words(request, PAGE);
            if (page == null) {
                return 1;
            }
            if (page.matches("[1-9][0-9]{0,4}") && Integer.parseInt(page) <= LAST_PAGE) {
                return Integer.parseInt(page);
            }
            faults.put(
                    PAGE,
                    speech.quoted(shown(page))
                            + speech.say(
                                    " är ingen sida av listan: den första visas.",
                                    " is not a page of the list: the first is shown."));
            return 1;
        }

        private List<String> given(String name) {
            String[] values = request.getParameterValues(name);
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
}
