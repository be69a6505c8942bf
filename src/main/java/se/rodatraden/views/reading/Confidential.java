package se.rodatraden.views.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.store.StoredEvent;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.VisionId;

/**
 * Reads confidential text of a vision for those with permission. The only place where it is unmasked; each reading is
 * recorded in the security log.
 */
public final class Confidential {
    private final EventLog log;
    private final MunicipalRegister municipalities;
    private final SecurityLog security;

    public Confidential(EventLog log, MunicipalRegister municipalities, SecurityLog security) {
        this.log = log;
        this.municipalities = municipalities;
        this.security = security;
    }

    /**
     * An entry whose text is masked for others.
     *
     * @param fact the fact as recorded
     * @param marks the marks in force that mask it
     */
    public record Text(Ledger.Event event, Fact fact, List<Fact.MarkedConfidential> marks) {
        public Text {
            marks = List.copyOf(marks);
        }
    }

    /**
     * The entries under marks in force that the current user may read, in the order of recording: all, or those of the bodies the user
     * sits in. Empty if the vision is not registered.
     *
     * @throws se.rodatraden.identity.NotAllowedException if the user may read none in the municipality
     */
    public Optional<List<Text>> of(VisionId vision) {
        Actor actor = CurrentActor.now();
        boolean all = actor.may(Right.READ_CONFIDENTIAL, vision.municipality());
        if (!all) {
            CurrentActor.require(Right.READ_OWN_BODIES, vision.municipality());
        }
        List<StoredEvent> stream = log.confidentialTextInTheClear(vision.toString());
        if (stream.isEmpty()) {
            return Optional.empty();
        }
        ConfidentialityMarks marks = VisionOn.marks(stream);
        List<Text> masked = stream.stream()
                .filter(e -> e.event() instanceof Fact fact
                        && marks.covers(fact)
                        && marks.erasureOf(fact).isEmpty())
                .map(e -> text(e, marks))
                .toList();
        Predicate<Text> readable = all
                ? _ -> true
                : new Own(actor.bodies(vision.municipality()), municipalities.of(vision.municipality()), stream)::reads;
        List<Text> read = masked.stream().filter(readable).toList();
        if (!read.isEmpty()) {
            security.tell(
                    SecurityEvent.CONFIDENTIAL_READ,
                    vision.municipality(),
                    Map.of("vision", vision.toString(), "entries", String.valueOf(read.size())));
        }
        return Optional.of(read);
    }

    private static Text text(StoredEvent e, ConfidentialityMarks marks) {
        Fact fact = (Fact) e.event();
        return new Text(Ledger.Event.of(e), fact, marks.covering(fact));
    }

    /** The entries that members of some bodies may read: those of their bodies, unless they refer to another body's entry. */
    private record Own(Set<String> bodies, Municipality municipality, Map<String, Fact> facts) {
        Own(Set<String> bodies, Municipality municipality, List<StoredEvent> stream) {
            this(
                    bodies,
                    municipality,
                    stream.stream()
                            .flatMap(e -> e.event() instanceof Fact fact ? Stream.of(fact) : Stream.of())
                            .collect(Collectors.toMap(Fact::entry, Function.identity(), (first, _) -> first)));
        }

        boolean reads(Text text) {
            return owns(text.fact())
                    && text.marks().stream()
                            .map(mark -> Optional.ofNullable(facts.get(mark.about())))
                            .allMatch(about -> about.filter(this::owns).isPresent());
        }

        private boolean owns(Fact fact) {
            BodyRef body = fact.told().body();
            return body.id() != null ? bodies.contains(body.id()) : named(body.name());
        }

        /** Matches by name only if no other body in the register has ever had the name. */
        private boolean named(String name) {
            List<String> called = municipality.bodies().stream()
                    .filter(b -> b.names().stream().anyMatch(n -> n.name().equalsIgnoreCase(name)))
                    .map(Body::id)
                    .toList();
            return called.size() == 1 && bodies.contains(called.getFirst());
        }
    }
}
