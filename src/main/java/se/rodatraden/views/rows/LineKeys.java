package se.rodatraden.views.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.reading.DatedItem;
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
 * @param round the last open remiss round, for sorting: as near to it as its column can hold
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

    /** The names of bodies are cut off at this length. */
    public static final int LONGEST_BODIES = 2_000;

    /** For a row that is stored already, of which only the states are used. */
    static LineKeys stored(List<String> states) {
        return new LineKeys(states, List.of(), "", "", null, null, null, null, null, null, null, null, "", "", null);
    }

    static LineKeys of(Snapshot s) {
        Set<Document> documents = new LinkedHashSet<>();
        Set<Preparation> matters = new LinkedHashSet<>();
        for (Standing.Possible possible : s.possible()) {
            documents.add(possible.document());
            matters.add(possible.preparation());
        }
        List<String> states = new ArrayList<>(matters.size() + documents.size());
        matters.forEach(m -> states.add(m.name()));
        documents.forEach(d -> states.add(d.name()));
        List<String> holders = holders(s);
        Freshness fresh = s.freshness();
        return new LineKeys(
                states,
                facets(s, documents, matters, holders),
                bodies(s),
                s.kind().name(),
                documents.stream().findFirst().map(Enum::ordinal).orElse(null),
                matters.stream().findFirst().map(Enum::ordinal).orElse(null),
                s.terms().isEmpty() ? null : s.terms().getFirst(),
                lastRound(s),
                s.due().map(Due::lastDay).orElse(null),
                watched(s),
                fresh == null ? null : fresh.latest(),
                dated(s),
                SortKey.of(s.title()),
                SortKey.of(String.join(" ", holders)),
                s.dnr() == null ? null : SortKey.of(Objects.requireNonNull(s.dnr())));
    }

    private static List<String> facets(
            Snapshot s, Set<Document> documents, Set<Preparation> matters, List<String> holders) {
        List<String> facets = new ArrayList<>();
        documents.forEach(d -> facets.add(DOCUMENT + d.name()));
        matters.forEach(m -> facets.add(MATTER + m.name()));
        facets.add(KIND + s.kind().name());
        holders.forEach(h -> facets.add(HOLDER + h));
        s.terms().forEach(t -> facets.add(TERM + t));
        return facets;
    }

    /** A mistyped round beyond a smallint must not keep the vision from being shown. */
    private static @Nullable Integer lastRound(Snapshot s) {
        Integer last = null;
        for (Asked a : s.asked()) {
            last = last == null || a.round() > last ? (Integer) a.round() : last;
        }
        return last == null ? null : (Integer) Math.clamp(last, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static @Nullable LocalDate watched(Snapshot s) {
        LocalDate first = null;
        for (Watch w : s.watches()) {
            first = first == null || w.lastDay().isBefore(first) ? w.lastDay() : first;
        }
        return first;
    }

    private static @Nullable LocalDate dated(Snapshot s) {
        LocalDate last = null;
        for (DatedItem item : s.dated()) {
            LocalDate day = item.lastDay() == null ? item.firstDay() : item.lastDay();
            last = day != null && (last == null || day.isAfter(last)) ? day : last;
        }
        return last;
    }

    /** Holders by normalized name: sources write both “Kommunstyrelsen” and “kommunstyrelsen”. */
    private static List<String> holders(Snapshot s) {
        return switch (s.holder().how()) {
            case WITH, ONE_OF -> lowered(s.holder().with());
            case CLOSED -> List.of(CLOSED);
            case UNKNOWN -> List.of(UNKNOWN);
        };
    }

    private static List<String> lowered(List<BodyRef> bodies) {
        Set<String> names = new LinkedHashSet<>();
        bodies.forEach(b -> names.add(BodyWords.lowered(b.name())));
        return List.copyOf(names);
    }

    private static String small(BodyRef body) {
        return body.name().toLowerCase(Locale.ROOT);
    }

    /** The names used by the register's filter by body. */
    private static String bodies(Snapshot s) {
        Set<String> all = new LinkedHashSet<>();
        s.holder().with().forEach(b -> all.add(small(b)));
        if (s.holder().last() != null) {
            all.add(small(s.holder().last()));
        }
        for (Asked a : s.asked()) {
            if (a.answered() == null) {
                a.bodies().forEach(b -> all.add(small(b)));
            }
        }
        String names = String.join("\n", all);
        return names.length() > LONGEST_BODIES ? names.substring(0, LONGEST_BODIES) : names;
    }
}
