package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.history.Connection;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.LinkedVision;
import se.rodatraden.vision.history.Timeline;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Fold;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;

/** Since when the document has had its state: the first day of the state, which is rarely the day of the decision. */
final class FirstDays {
    private final Known known;
    private final List<Timeline.Period> periods;

    private FirstDays(Known known) {
        this.known = known;
        this.periods = known.timeline().periods();
    }

    /**
     * The first day of the document's state on the day, by the version that applies; a range if it is not known exactly, with the wording of the
     * entry or the period that sets it if the bounds are equal.
     *
     * @return empty if the state is uncertain, there is no document, or the state began before the record
     */
    static Optional<FuzzyDate> ofDocument(Known known, LocalDate day) {
        return new FirstDays(known).document(day);
    }

    /**
     * The day from which the document in force applies again, after a court suspended or annulled its successor.
     *
     * @return empty if it applies for the first time, or for another reason, such as a link that was taken back
     */
    static Optional<LocalDate> appliesAgain(Known known, LocalDate day) {
        FirstDays days = new FirstDays(known);
        int first = days.first(days.index(day));
        if (first == 0) {
            return Optional.empty();
        }
        Standing before = days.periods.get(first - 1).standing();
        Optional<String> version = days.version(first);
        boolean replaced =
                before.document().filter(d -> d == Document.SUPERSEDED).isPresent()
                        && days.version(first - 1).equals(version)
                        && known.connections().stream().anyMatch(c -> days.overturned(c, day));
        boolean byOwn = !days.version(first - 1).equals(version)
                && known.on(day).state().versions().stream()
                        .dropWhile(v -> !version.equals(Optional.of(v.entry())))
                        .skip(1)
                        .anyMatch(v -> !known.on(day).state().legal(v.entry()).effective());
        return replaced || byOwn ? Optional.ofNullable(days.periods.get(first).from()) : Optional.empty();
    }

    private boolean overturned(Connection c, LocalDate day) {
        LinkedVision other = c.linked();
        if (other == null
                || !c.states() && !c.suggests()
                || c.takenBack() != null && c.takenBack().by(day)) {
            return false;
        }
        State state = other.known().on(day).state();
        return state.versions().stream().anyMatch(v -> !state.legal(v.entry()).effective());
    }

    /** The first of the consecutive periods up to this one with the same version in the same state. */
    private int first(int at) {
        Optional<Document> state = periods.get(at).standing().document();
        Optional<String> version = version(at);
        int first = at;
        while (first > 0
                && periods.get(first - 1).standing().document().equals(state)
                && version(first - 1).equals(version)) {
            first--;
        }
        return first;
    }

    private Optional<FuzzyDate> document(LocalDate day) {
        int at = index(day);
        Optional<Document> state = periods.get(at).standing().document();
        if (state.isEmpty() || state.get() == Document.NO_VERSION) {
            return Optional.empty();
        }
        Optional<String> version = version(at);
        int first = first(at);
        LocalDate certain = periods.get(first).from();
        if (certain == null) {
            return Optional.empty();
        }
        int possible = first;
        while (possible > 0 && uncertain(possible - 1) && mayBe(possible - 1, state.get())) {
            possible--;
        }
        return Optional.of(date(state.get(), version, periods.get(possible).from(), certain));
    }

    private int index(LocalDate day) {
        int at = 0;
        while (!periods.get(at).holds(day)) {
            at++;
        }
        return at;
    }

    private boolean uncertain(int period) {
        return periods.get(period).standing().document().isEmpty();
    }

    private boolean mayBe(int period, Document document) {
        return periods.get(period).standing().possible().stream().anyMatch(p -> p.document() == document);
    }

    private Optional<String> version(int period) {
        LocalDate from = periods.get(period).from();
        LocalDate on = from != null ? from : periods.get(period).to();
        return on == null
                ? Optional.empty()
                : Validity.applying(periods.get(period).standing().state(), on).map(State.Version::entry);
    }

    private FuzzyDate date(Document state, Optional<String> version, @Nullable LocalDate earliest, LocalDate latest) {
        Stream<FuzzyDate> periods = version
                .flatMap(v -> known.on(latest).state().versions().stream()
                        .filter(w -> w.entry().equals(v))
                        .findFirst())
                .stream()
                .flatMap(v -> Stream.of(
                        state == Document.IN_FORCE ? v.validFrom() : null,
                        v.repealed() == null ? null : v.repealed().from()))
                .filter(Objects::nonNull)
                .filter(d -> Objects.equals(d.earliest(), earliest) && latest.equals(d.latest()));
        Stream<FuzzyDate> entries = known.placed().stream()
                .filter(p -> Fold.moves(p.entry().fact()))
                .filter(p ->
                        Objects.equals(p.earliest(), earliest) && p.latest().equals(latest))
                .map(p -> p.entry().occurred());
        return Stream.concat(periods, entries).findFirst().orElseGet(() -> {
            if (earliest == null) {
                return FuzzyDate.before(latest);
            }
            return earliest.equals(latest) ? FuzzyDate.day(latest) : FuzzyDate.between(earliest, latest);
        });
    }
}
