package se.rodatraden.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.Decide;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;

/** A register without a database: what a document tells, decided and remembered. */
record Register(History history, Verdict.Accepted verdict) {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    static Register of(HistoryDocument document) {
        Verdict verdict = Decide.on(null, document.history(), NOW);
        if (verdict instanceof Verdict.Refused refused) {
            throw new AssertionError(
                    refused.violations().stream().map(Violation::toString).toList());
        }
        Verdict.Accepted accepted = (Verdict.Accepted) verdict;
        List<Entry> entries = new ArrayList<>();
        for (VisionEvent event : accepted.events()) {
            if (event instanceof Fact fact) {
                entries.add(new Entry(entries.size() + 2, NOW, fact));
            }
        }
        VisionEvent.VisionRegistered registered =
                (VisionEvent.VisionRegistered) accepted.events().getFirst();
        return new Register(new History(registered, NOW, entries), accepted);
    }

    static Register seed(String name) {
        return of(HistoryDocument.read(Seeds.bytes(name)));
    }

    Known known() {
        return history.known();
    }

    Situation on(String day) {
        return Situation.of(known(), LocalDate.parse(day), TODAY);
    }

    Placed placed(String entry) {
        return known().placed().stream()
                .filter(p -> p.entry().id().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    int place(String entry) {
        return known().placed().stream().map(p -> p.entry().id()).toList().indexOf(entry);
    }

    <T extends Fact> T fact(Class<T> type, String entry) {
        return type.cast(known().entries().entry(entry).orElseThrow().fact());
    }

    <T extends Fact> List<T> facts(Class<T> type) {
        return known().entries().facts(type).toList();
    }
}
