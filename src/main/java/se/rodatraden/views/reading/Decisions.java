package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.store.EventFilter;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/** Finds the decisions of one meeting by paragraph (§), in all visions of a municipality. Reads the log, so that even the latest events are found. */
public final class Decisions {
    private static final int READ = 1000;
    private static final Pattern SIGN_FIRST = Pattern.compile("§+\\s*(\\d{1,6})(?!\\d)");
    private static final Pattern SIGN_LAST = Pattern.compile("(?<!\\d)(\\d{1,6})\\s*§");
    private static final Pattern BARE = Pattern.compile("^\\s*(\\d{1,6})(?!\\d|-)");

    private final EventLog log;
    private final Visions visions;

    public Decisions(EventLog log, Visions visions) {
        this.log = log;
        this.visions = visions;
    }

    /** The decisions in one vision, in the order of recording; never empty. */
    public record InVision(VisionId vision, List<Entry> decisions) {
        public InVision {
            decisions = List.copyOf(decisions);
        }
    }

    /**
     * The decisions valid now, in the order in which their visions were registered.
     *
     * @param body the possible names of the body
     * @param meeting the day of the decisions; one known less precisely than to the day does not match
     */
    public List<InVision> of(String municipality, List<BodyRef> body, LocalDate meeting, IntPredicate paragraphs) {
        List<InVision> found = new ArrayList<>();
        for (VisionId vision : registered(municipality)) {
            List<Entry> decisions = visions.history(vision).stream()
                    .flatMap(history -> history.known().entries().list().stream())
                    .filter(e -> isOf(e, body, meeting, paragraphs))
                    .toList();
            if (!decisions.isEmpty()) {
                found.add(new InVision(vision, decisions));
            }
        }
        return List.copyOf(found);
    }

    private List<VisionId> registered(String municipality) {
        EventFilter filter = new EventFilter(municipality, Set.of("vision-registered"), null);
        List<VisionId> all = new ArrayList<>();
        long position = 0;
        List<StoredEvent> part;
        do {
            part = log.after(position, READ, filter);
            for (StoredEvent e : part) {
                all.add(VisionId.parse(e.stream()));
                position = e.position();
            }
        } while (part.size() == READ);
        return all;
    }

    private static boolean isOf(Entry entry, List<BodyRef> body, LocalDate meeting, IntPredicate paragraphs) {
        BodyRef by = entry.fact().told().body();
        return entry.occurred().isDay()
                && meeting.equals(entry.occurred().earliest())
                && body.stream().anyMatch(b -> b.same(by))
                && decision(entry)
                        .map(Decision::paragraph)
                        .map(p -> number(p).stream().anyMatch(paragraphs))
                        .orElse(false);
    }

    /** The decision of an entry as cited in minutes; empty if it has none or its details are unknown. */
    public static Optional<Decision> decision(Entry entry) {
        return entry.fact() instanceof Deciding d ? Optional.ofNullable(d.decision()) : Optional.empty();
    }

    /** The number of a paragraph as written in minutes ({@code § 284}, {@code 284 §}, {@code 284}); empty if there is none. */
    static OptionalInt number(String paragraph) {
        for (Pattern form : List.of(SIGN_FIRST, SIGN_LAST, BARE)) {
            Matcher written = form.matcher(paragraph);
            if (written.find()) {
                return OptionalInt.of(Integer.parseInt(written.group(1)));
            }
        }
        return OptionalInt.empty();
    }
}
