package se.rodatraden.municipality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.event.ElectionKind;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalEvent.CoalitionRecorded;
import se.rodatraden.municipality.event.MunicipalEvent.DocumentTypeDefined;
import se.rodatraden.municipality.event.MunicipalEvent.ElectionRecorded;
import se.rodatraden.municipality.event.MunicipalEvent.MunicipalEntryAnnulled;
import se.rodatraden.municipality.event.MunicipalEvent.RemissDefaultSet;
import se.rodatraden.municipality.event.MunicipalEvent.TermStarted;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;

/**
 * Everything known of one municipality itself: its bodies with their names and terms, elections, coalitions and local rules, and
 * the law where nothing is recorded. A pure function of the recorded events, in any order of recording.
 */
public final class Municipality {
    private static final String STREAM = "/_municipality";

    private final String code;
    private final List<RecordedMunicipalEvent> recorded;
    private final List<MunicipalEvent> effective;
    private final Map<String, Body> bodies;
    private final List<Body> listed;
    private final LocalRules rules;

    private Municipality(String code, List<RecordedMunicipalEvent> recorded) {
        this.code = code;
        this.recorded = List.copyOf(recorded);
        Set<String> struck = new HashSet<>();
        of(
                        MunicipalEntryAnnulled.class,
                        this.recorded.stream()
                                .map(RecordedMunicipalEvent::event)
                                .toList())
                .forEach(a -> struck.add(a.target()));
        this.effective = this.recorded.stream()
                .map(RecordedMunicipalEvent::event)
                .filter(e -> e instanceof MunicipalEntryAnnulled || !struck.contains(e.entry()))
                .toList();
        this.bodies = Bodies.of(effective);
        this.listed = List.copyOf(bodies.values());
        this.rules = new LocalRules(effective);
    }

    /** A municipality without recorded events: only what the law says of all. */
    public static Municipality statutory(String code) {
        return new Municipality(code, List.of());
    }

    /** Derived from the recorded events, in the order of recording. */
    public static Municipality of(String code, List<RecordedMunicipalEvent> recorded) {
        return new Municipality(code, recorded);
    }

    /** The municipality as known at the time. */
    public Municipality at(Instant knownAt) {
        return new Municipality(
                code,
                recorded.stream().filter(e -> !e.recordedAt().isAfter(knownAt)).toList());
    }

    /** The name of its stream, {@code 0764/_municipality}; no vision can have it. */
    public static String stream(String code) {
        return code + STREAM;
    }

    /** The municipality code of a stream, its own or a vision's: {@code 0764} of {@code 0764/ny-vision}. */
    public static String codeOf(String stream) {
        return stream.substring(0, stream.indexOf('/'));
    }

    /** Whether the stream is a municipality's own, and not a vision's. */
    public static boolean isStream(String stream) {
        return stream.endsWith(STREAM);
    }

    public String code() {
        return code;
    }

    /** All recorded events including struck ones, in the order of recording. */
    public List<RecordedMunicipalEvent> recorded() {
        return recorded;
    }

    /** The valid events: all except struck ones. */
    public List<MunicipalEvent> effective() {
        return effective;
    }

    /** The annulment that struck the entry. */
    public Optional<MunicipalEntryAnnulled> struck(String entry) {
        return of(MunicipalEntryAnnulled.class).stream()
                .filter(a -> a.target().equals(entry))
                .findFirst();
    }

    public List<Body> bodies() {
        return listed;
    }

    public Optional<Body> body(String id) {
        return Optional.ofNullable(bodies.get(id));
    }

    /**
     * The body meant by a source: by its id if given, otherwise by a name it has had, otherwise as the only one of its kind
     * (a municipality has one council and one board at a time).
     */
    public Optional<Body> find(@Nullable String id, BodyKind kind, String name) {
        if (id != null) {
            return body(id);
        }
        Body only = null;
        int found = 0;
        for (Body body : listed) {
            if (body.kind() == kind) {
                if (body.called(name)) {
                    return Optional.of(body);
                }
                only = body;
                found++;
            }
        }
        boolean single = kind == BodyKind.COUNCIL || kind == BodyKind.BOARD;
        return single && found == 1 ? Optional.ofNullable(only) : Optional.empty();
    }

    /** Whether the body existed during the period, both days included. */
    public Existence existence(String bodyId, LocalDate first, LocalDate last) {
        Body body = bodies.get(bodyId);
        return body == null ? Existence.UNKNOWN : body.during(first, last);
    }

    public Optional<String> nameOn(String bodyId, LocalDate day) {
        return body(bodyId).flatMap(b -> b.nameOn(day));
    }

    public List<String> successors(String bodyId) {
        return body(bodyId).map(Body::successors).orElse(List.of());
    }

    public List<String> predecessors(String bodyId) {
        return body(bodyId).map(Body::predecessors).orElse(List.of());
    }

    /** The body's terms that overlap the period: recorded ones, otherwise the statutory ones of its kind; none if it is unknown. */
    public List<BodyTerm> terms(String bodyId, LocalDate from, LocalDate to) {
        return body(bodyId)
                .map(b -> Terms.of(b, of(TermStarted.class), from, to))
                .orElse(List.of());
    }

    /** The statutory terms of all bodies of the kind. */
    public static List<BodyTerm> statutoryTerms(BodyKind kind, LocalDate from, LocalDate to) {
        return Terms.statutory(null, kind, from, to);
    }

    /** The municipality's own rules. */
    public LocalRules rules() {
        return rules;
    }

    /** The kinds of body that may adopt such a document: by local rule on the day, otherwise by law; empty if unknown. */
    public Set<BodyKind> adopters(DocumentKind kind, LocalDate day) {
        return rules.adopters(kind, day);
    }

    /** The number of months between two reviews of such a document. */
    public Optional<Integer> reviewMonths(DocumentKind kind, LocalDate day) {
        return rules.documentType(kind, day).map(DocumentTypeDefined::reviewMonths);
    }

    /** The default number of days for remiss answers. */
    public Optional<Integer> remissDays(LocalDate day) {
        return rules.remissDefault(day).map(RemissDefaultSet::days);
    }

    /** The governing coalitions, in the order of recording. */
    public List<Coalition> coalitions() {
        return of(CoalitionRecorded.class).stream()
                .map(c -> new Coalition(c.entry(), c.name(), c.parties(), c.since(), c.to()))
                .toList();
    }

    /** The elections, by day. */
    public List<Election> elections() {
        return of(ElectionRecorded.class).stream()
                .map(e -> new Election(e.entry(), e.day(), e.kind()))
                .sorted(Comparator.comparing(Election::day))
                .toList();
    }

    /** The days of extra elections and re-elections, by which a council is replaced within a term. */
    List<LocalDate> electionsBetween() {
        return elections().stream()
                .filter(e -> e.kind() != ElectionKind.ORDINARY)
                .map(Election::day)
                .toList();
    }

    <E> List<E> of(Class<E> type) {
        return of(type, effective);
    }

    private static <E> List<E> of(Class<E> type, List<MunicipalEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
