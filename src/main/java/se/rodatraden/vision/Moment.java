package se.rodatraden.vision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.rodatraden.municipality.BodyKind;

/** An act at its place among everything else that is known. */
record Moment(Entry entry, Evidence evidence) {

    Fact fact() {
        return entry.fact();
    }

    Entries all() {
        return evidence.entries();
    }

    /** The days on which it may have happened, once everything else has bound them. */
    Days days() {
        return evidence.days(entry);
    }

    BodyKind by() {
        return fact().told().body().kind();
    }

    boolean by(BodyKind... kinds) {
        return List.of(kinds).contains(by());
    }

    /** How the decision came about, where the act is one and the minutes say. */
    Optional<Proceedings> proceedings() {
        return fact() instanceof Deciding d && d.decision() != null
                ? Optional.ofNullable(d.decision().proceedings())
                : Optional.empty();
    }

    /** The decisions that the act is about. */
    Stream<Entry> decisions() {
        return fact() instanceof OnDecisions on
                ? on.decisions().stream().flatMap(id -> evidence.entry(id).stream())
                : Stream.empty();
    }

    /** The days on which those decisions may have been made. */
    Days decided() {
        return decisions().map(evidence::days).reduce(Days::span).orElseGet(this::days);
    }
}
