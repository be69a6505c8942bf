package se.rodatraden.pages.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
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

    static Choices of(HttpServletRequest request, RequestContext asking, String path, @Nullable String code) {
        return new ChoiceReader(request::getParameterValues, asking).read(path, code);
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
        left.computeIfPresent(facet, (_, values) -> {
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
            Addresses.add(address, COLUMNS, columns.stream().map(Column::slug).collect(Collectors.joining(" ")));
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
}
