package se.rodatraden.vision.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.vision.event.Fact;

/**
 * What is told of one remiss round, each list in the order of telling.
 *
 * @param asking the sending, and who was added
 * @param answers the answers
 * @param days what sets or moves a last day after the sending
 */
record RoundEntries(List<Entry> all, List<Entry> asking, List<Entry> answers, List<Entry> days) {
    static final RoundEntries NONE = new RoundEntries(List.of(), List.of(), List.of(), List.of());

    private RoundEntries() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** By the number of the round. */
    static Map<Integer, RoundEntries> of(List<Entry> entries) {
        Map<Integer, RoundEntries> rounds = new HashMap<>();
        for (Entry e : entries) {
            Integer round = round(e.fact());
            if (round != null) {
                rounds.computeIfAbsent(round, _ -> new RoundEntries()).add(e);
            }
        }
        return rounds;
    }

    private static @Nullable Integer round(Fact fact) {
        return switch (fact) {
            case Fact.SentToRemiss f -> f.round();
            case Fact.AddresseeAdded f -> f.round();
            case Fact.RemissResponseReceived f -> f.round();
            case Fact.RemissDeadlineExtended f -> f.round();
            case Fact.RemissMaterialSupplemented f -> f.round();
            case Fact.RemissRoundClosed f -> f.round();
            case Fact _ -> null;
        };
    }

    private void add(Entry e) {
        all.add(e);
        switch (e.fact()) {
            case Fact.SentToRemiss _, Fact.AddresseeAdded _ -> asking.add(e);
            case Fact.RemissResponseReceived _ -> answers.add(e);
            case Fact.RemissDeadlineExtended _, Fact.RemissMaterialSupplemented _ -> days.add(e);
            case Fact _ -> {}
        }
    }
}
