package se.rodatraden.vision.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Titles;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.VisionId;

/**
 * The documents of one kind that applied in a municipality: for each day those that certainly or possibly did, over the whole
 * record. That none did is a statement about the municipality, not about any document.
 *
 * @param periods without gaps or overlap, the first and the last open-ended
 */
public record InForce(List<Period> periods) {
    /**
     * A period with the same documents, both days included; null is open.
     *
     * @param begun whether any document of the kind is known to have applied by then: before that nothing is recorded, which does not mean that
     *    none applied
     */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to, List<Applies> documents, boolean begun) {
        /** No document of the kind is recorded as applying, though one applied earlier. */
        public boolean gap() {
            return begun && documents.isEmpty();
        }

        public boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * A document that applied, or may have.
     *
     * @param saidOutOfDate a source calls it out of date, but no decision has ended it
     * @param partly what a court has annulled of it; null if nothing
     * @param looksTo last day of the year in its title or horizon, if no period of validity is stated; otherwise null. After that day
     *    it still applies, but should be reviewed
     */
    public record Applies(
            VisionId vision,
            String title,
            boolean certain,
            boolean saidOutOfDate,
            @Nullable PartlyAnnulled partly,
            @Nullable LocalDate looksTo) {
        /** The item for a vision's possible standing on a day on which its document may apply. */
        public static Applies of(
                VisionId vision,
                String title,
                List<Standing.Possible> possible,
                boolean allOrdersTried,
                @Nullable PartlyAnnulled partly,
                @Nullable LocalDate looksTo) {
            return new Applies(
                    vision,
                    title,
                    allOrdersTried && possible.stream().allMatch(p -> applies(p.document())),
                    possible.stream().anyMatch(p -> p.document() == Document.OBSOLETE_ASSERTED),
                    partly,
                    looksTo);
        }

        public boolean yearPassed(LocalDate day) {
            return looksTo != null && looksTo.isBefore(day);
        }
    }

    /**
     * A period in which one vision's document applied or may have, both days included; null is open.
     *
     * @param kind the kind of document at the time
     */
    public record Span(@Nullable LocalDate from, @Nullable LocalDate to, DocumentKind kind, Applies document) {
        private boolean holds(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    public InForce {
        periods = List.copyOf(periods);
    }

    /** The period that contains the day. */
    public Period on(LocalDate day) {
        return periods.stream().filter(p -> p.holds(day)).findFirst().orElseThrow();
    }

    /** The periods in which none applied, including a current one. */
    public List<Period> gaps() {
        return periods.stream().filter(Period::gap).toList();
    }

    /** The periods for documents of this kind, from the spans of all visions of the municipality, in any order; those of one vision must not overlap. */
    public static InForce of(List<Span> spans, DocumentKind kind) {
        List<Span> own = spans.stream()
                .filter(s -> s.kind().equals(kind))
                .sorted(Comparator.comparing(s -> s.document().vision().toString()))
                .toList();
        TreeSet<LocalDate> borders = new TreeSet<>();
        own.forEach(s -> {
            borders.add(s.from() == null ? LocalDate.MIN : s.from());
            if (s.to() != null) {
                borders.add(s.to().plusDays(1));
            }
        });
        List<Period> periods = new ArrayList<>();
        if (!borders.contains(LocalDate.MIN)) {
            periods.add(new Period(null, null, List.of(), false));
        }
        for (LocalDate day : borders) {
            List<Applies> documents =
                    own.stream().filter(s -> s.holds(day)).map(Span::document).toList();
            LocalDate from = day.equals(LocalDate.MIN) ? null : day;
            if (periods.isEmpty()) {
                periods.add(new Period(from, null, documents, true));
            } else if (!periods.getLast().documents().equals(documents)) {
                Period last = periods.removeLast();
                periods.add(new Period(last.from(), day.minusDays(1), last.documents(), last.begun()));
                periods.add(new Period(from, null, documents, true));
            }
        }
        return new InForce(periods);
    }

    /** The spans of one vision, given what is known of it and its linked visions. */
    public static List<Span> spans(VisionEvent.VisionRegistered registered, Known known) {
        NavigableSet<LocalDate> borders = known.borderDays();
        List<Span> spans = new ArrayList<>();
        // Including documents that may have applied before the first recorded day.
        LocalDate before =
                borders.isEmpty() ? LocalDate.EPOCH : borders.getFirst().minusDays(1);
        span(registered, known, before)
                .map(s -> new Span(null, null, s.kind(), s.document()))
                .ifPresent(spans::add);
        for (LocalDate day : borders) {
            Optional<Span> now = span(registered, known, day);
            if (!spans.isEmpty() && spans.getLast().to() == null) {
                Span last = spans.getLast();
                if (now.isPresent()
                        && last.document().equals(now.get().document())
                        && last.kind().equals(now.get().kind())) {
                    continue;
                }
                spans.set(spans.size() - 1, new Span(last.from(), day.minusDays(1), last.kind(), last.document()));
            }
            now.ifPresent(spans::add);
        }
        return List.copyOf(spans);
    }

    private static Optional<Span> span(VisionEvent.VisionRegistered registered, Known known, LocalDate day) {
        Standing standing = known.on(day);
        if (standing.possible().stream().noneMatch(p -> applies(p.document()))) {
            return Optional.empty();
        }
        Titles titles = Titles.on(registered, known, day);
        LocalDate looksTo =
                standing.document().filter(d -> d == Document.IN_FORCE).isPresent()
                        ? Applying.looksTo(known, day)
                        : null;
        return Optional.of(new Span(
                day,
                null,
                titles.kind(),
                Applies.of(
                        registered.vision(),
                        titles.title(),
                        standing.possible(),
                        standing.allOrdersTried(),
                        Rulings.part(standing, known, day).orElse(null),
                        looksTo)));
    }

    /** Whether a document in this state applies; one only called out of date has not been ended by any decision. */
    public static boolean applies(Document document) {
        return document == Document.IN_FORCE || document == Document.OBSOLETE_ASSERTED;
    }
}
