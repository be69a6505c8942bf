package se.rodatraden.views.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.reading.Due;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.vision.entry.Asked;
import se.rodatraden.vision.situation.Freshness;
import se.rodatraden.vision.situation.Watch;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.words.BodyWords;

/**
 * The search, count and sort keys of a row of the register, derived from its snapshot.
 *
 * @param states possible preparation and document states
 * @param facets facet values, each prefixed with the letter of its facet: possible states of document and matter, the
 *    kind, the holder by name ({@link #CLOSED} or {@link #UNKNOWN} if there is none or none known), the terms of office
 * @param document ordinal of the first possible document state, for sorting; likewise for the matter and the term
 * @param bodies names of holders, last holders, and bodies whose answer is awaited, in lower case, one per line
 * @param round the last open remiss round
 * @param due the first due date
 * @param watched the first day after which an alert applies
 * @param fresh the last possible day of the last act
 * @param dated the last of all its dates; after that day none lies ahead
 */
public record LineKeys(
        List<String> states,
        List<String> facets,
        String bodies,
        String kind,
        @Nullable Integer document,
        @Nullable Integer matter,
        @Nullable String term,
        @Nullable Integer round,
        @Nullable LocalDate due,
        @Nullable LocalDate watched,
        @Nullable LocalDate fresh,
        @Nullable LocalDate dated,
        String titleKey,
        String holderKey,
        @Nullable String dnrKey) {
    /** The matter is closed, so there is no holder. */
    public static final String CLOSED = "CLOSED";
    /** The holder is unknown. */
    public static final String UNKNOWN = "UNKNOWN";

    public static final char DOCUMENT = 'd';
    public static final char MATTER = 'm';
    public static final char KIND = 'k';
    public static final char HOLDER = 'h';
    public static final char TERM = 't';

    private static final int LONGEST_BODIES = 2_000;

    /** For a row that is stored already, of which only the states are used. */
    static LineKeys stored(List<String> states) {
        return new LineKeys(states, List.of(), "", "", null, null, null, null, null, null, null, null, "", "", null);
    }

    static LineKeys of(Snapshot s) {
        List<Document> documents = s.possible().stream()
                .map(Standing.Possible::document)
                .distinct()
                .toList();
        List<Preparation> matters = s.possible().stream()
                .map(Standing.Possible::preparation)
                .distinct()
                .toList();
        List<String> holders = holders(s);
        Freshness fresh = s.freshness();
        return new LineKeys(
                Stream.concat(matters.stream(), documents.stream())
                        .map(Enum::name)
                        .toList(),
                Stream.of(
                                values(DOCUMENT, documents.stream().map(Enum::name)),
                                values(MATTER, matters.stream().map(Enum::name)),
                                values(KIND, Stream.of(s.kind().name())),
                                values(HOLDER, holders.stream()),
                                values(TERM, s.terms().stream()))
                        .flatMap(v -> v)
                        .toList(),
                bodies(s),
                s.kind().name(),
                documents.stream().findFirst().map(Enum::ordinal).orElse(null),
                matters.stream().findFirst().map(Enum::ordinal).orElse(null),
                s.terms().stream().findFirst().orElse(null),
                s.asked().stream().map(Asked::round).max(Integer::compare).orElse(null),
                s.due().map(Due::lastDay).orElse(null),
                s.watches().stream()
                        .map(Watch::lastDay)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                fresh == null ? null : fresh.latest(),
                s.dated().stream()
                        .map(d -> d.lastDay() == null ? d.firstDay() : d.lastDay())
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null),
                SortKey.of(s.title()),
                SortKey.of(String.join(" ", holders)),
                s.dnr() == null ? null : SortKey.of(Objects.requireNonNull(s.dnr())));
    }

    private static Stream<String> values(char facet, Stream<String> values) {
        return values.map(v -> facet + v);
    }

    /** Holders by normalized name: sources write both “Kommunstyrelsen” and “kommunstyrelsen”. */
    private static List<String> holders(Snapshot s) {
        return switch (s.holder().how()) {
            case WITH, ONE_OF ->
                s.holder().with().stream()
                        .map(BodyRef::name)
                        .map(BodyWords::lowered)
                        .distinct()
                        .toList();
            case CLOSED -> List.of(CLOSED);
            case UNKNOWN -> List.of(UNKNOWN);
        };
    }

    /** The names used by the register's filter by body. */
    private static String bodies(Snapshot s) {
        String names = Stream.of(
                        s.holder().with().stream(),
                        Stream.ofNullable(s.holder().last()),
                        Asked.open(s.asked()).stream().flatMap(a -> a.bodies().stream()))
                .flatMap(b -> b)
                .map(b -> b.name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining("\n"));
        return names.length() > LONGEST_BODIES ? names.substring(0, LONGEST_BODIES) : names;
    }
}
