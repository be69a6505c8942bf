package se.rodatraden.vision.order;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.event.Proceedings;
import se.rodatraden.vision.state.Days;

/** An act with its place in time and all other evidence. */
public record Moment(Entry entry, Evidence evidence) {

    public Fact fact() {
        return entry.fact();
    }

    public Entries all() {
        return evidence.entries();
    }

    /** Its possible days, given everything else that is known. */
    public Days days() {
        return evidence.days(entry);
    }

    public BodyKind by() {
        return fact().told().body().kind();
    }

    public boolean by(BodyKind... kinds) {
        return List.of(kinds).contains(by());
    }

    /** The proceedings of the decision, if the act is one and the minutes state them. */
    public Optional<Proceedings> proceedings() {
        return fact() instanceof Deciding d && d.decision() != null
                ? Optional.ofNullable(d.decision().proceedings())
                : Optional.empty();
    }

    /** The decisions that the act is about. */
    public Stream<Entry> decisions() {
        return fact() instanceof OnDecisions on
                ? on.decisions().stream().flatMap(id -> evidence.entry(id).stream())
                : Stream.empty();
    }

    /** The possible days of those decisions. */
    public Days decided() {
        return decisions().map(evidence::days).reduce(Days::span).orElseGet(this::days);
    }
}
