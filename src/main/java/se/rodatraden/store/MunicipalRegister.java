package se.rodatraden.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.KnownMunicipalities;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;

/** Each municipality's own register, folded from the log and cached until its stream has grown. */
public final class MunicipalRegister implements KnownMunicipalities {
    private final EventLog log;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    private record Held(long version, Municipality municipality) {}

    public MunicipalRegister(EventLog log) {
        this.log = log;
    }

    /** The register as known now, or as {@link Remembered}; if nothing is recorded, only what the law says. */
    @Override
    public Municipality of(String code) {
        Held known = held.get(code);
        Remembered remembered = Remembered.current();
        if (known != null && remembered != null && remembered.use(Municipality.stream(code), known.version())) {
            return known.municipality();
        }
        long version = version(code);
        if (known == null || known.version() != version) {
            known = fold(code);
            held.put(code, known);
        }
        return known.municipality();
    }

    /**
     * The register as known at a time.
     *
     * @param knownAt null means now
     */
    public Municipality of(String code, @Nullable Instant knownAt) {
        return knownAt == null ? of(code) : of(code).at(knownAt);
    }

    /** The sequence number of the stream's last event, -1 if it has none. */
    public long version(String code) {
        return log.version(Municipality.stream(code));
    }

    /** The stored events of the municipality, in the order of recording. */
    public List<StoredEvent> stream(String code) {
        return log.stream(Municipality.stream(code));
    }

    private Held fold(String code) {
        List<StoredEvent> stream = stream(code);
        return new Held(
                stream.isEmpty() ? -1 : stream.getLast().sequence(),
                Municipality.of(
                        code,
                        stream.stream()
                                .map(e -> new RecordedMunicipalEvent(
                                        e.position(), e.recordedAt(), (MunicipalEvent) e.event()))
                                .toList()));
    }
}
