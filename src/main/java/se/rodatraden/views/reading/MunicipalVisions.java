package se.rodatraden.views.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Titles;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.value.VisionId;

/** All visions of a municipality, each read together with linked visions, as of a day and as known at a time. */
public final class MunicipalVisions {
    private final Neighbours neighbours;
    private final InstantSource clock;

    public MunicipalVisions(Neighbours neighbours, InstantSource clock) {
        this.neighbours = neighbours;
        this.clock = clock;
    }

    /**
     * One vision.
     *
     * @param title title of the document on the day
     * @param marks confidentiality marks on what was recorded by the time
     * @param recordedAt when its last event was recorded
     * @param position feed position of its last event
     */
    public record One(
            VisionId id,
            String title,
            Known known,
            Situation situation,
            ConfidentialityMarks marks,
            Instant recordedAt,
            long position) {
        public static One of(History history, Known known, LocalDate day, LocalDate knownDay) {
            List<Entry> entries = history.entries();
            return new One(
                    history.id(),
                    Titles.on(history.registered(), known, day).title(),
                    known,
                    Situation.of(known, day, knownDay),
                    ConfidentialityMarks.of(entries.stream().map(Entry::fact).toList()),
                    entries.isEmpty()
                            ? history.registeredAt()
                            : entries.getLast().recordedAt(),
                    entries.isEmpty() ? 0 : entries.getLast().position());
        }
    }

    /**
     * The effects of a municipal recording on one of its visions.
     *
     * @param title title of the document today
     * @param before what is known of it now
     */
    public record Moved(VisionId id, String title, Known before, Consequences consequences) {}

    /** The visions that would change if the municipality were known so, with the changes. */
    public List<Moved> moved(Municipality then) {
        LocalDate today = clock.instant().atZone(SwedishDays.ZONE).toLocalDate();
        List<Neighbours.Member> now = neighbours.all(then.code(), null);
        List<Neighbours.Member> would = neighbours.all(then.code(), null, then);
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < Math.min(now.size(), would.size()); i++) {
            History history = now.get(i).history();
            Known before = now.get(i).known();
            if (!history.id().equals(would.get(i).history().id())) {
                continue; // registered or struck between the two reads
            }
            Consequences consequences =
                    Consequences.of(history, before, would.get(i).known(), Set.of(), today);
            if (!consequences.isEmpty()) {
                String title = Titles.on(history.registered(), before, today).title();
                moved.add(new Moved(history.id(), title, before, consequences));
            }
        }
        return List.copyOf(moved);
    }

    /**
     * The visions registered by then.
     *
     * @param asOf null means today
     * @param knownAt null means now
     */
    public List<One> of(String municipality, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Instant known = knownAt == null ? clock.instant() : knownAt;
        LocalDate knownDay = known.atZone(SwedishDays.ZONE).toLocalDate();
        LocalDate day = asOf == null ? clock.instant().atZone(SwedishDays.ZONE).toLocalDate() : asOf;
        return neighbours.all(municipality, knownAt).stream()
                .map(m -> One.of(m.history(), m.known(), day, knownDay))
                .toList();
    }
}
