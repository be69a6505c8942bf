package se.rodatraden.views.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.views.statistics.Sample.Unknown;
import se.rodatraden.vision.entry.Entry;

/** One preparation of a matter: its acts, from the first to the decision. */
final class Matter {
    private final List<Entry> acts = new ArrayList<>();
    private final Map<Integer, Entry> sent = new LinkedHashMap<>();
    private final Map<Integer, Entry> closed = new LinkedHashMap<>();
    private @Nullable Entry commission;
    private @Nullable Entry proposal;
    private @Nullable Entry treatment;
    private @Nullable Entry decision;
    private boolean ended;

    boolean ended() {
        return ended;
    }

    void act(Entry e) {
        acts.add(e);
    }

    void commission(Entry e) {
        act(e);
        commission = commission == null ? e : commission;
    }

    void proposal(Entry e) {
        act(e);
        proposal = proposal == null ? e : proposal;
    }

    void sent(Entry e, int round) {
        act(e);
        sent.putIfAbsent(round, e);
        treatment = null;
    }

    void closed(Entry e, int round) {
        act(e);
        closed.putIfAbsent(round, e);
    }

    void treatment(Entry e) {
        act(e);
        treatment = treatment == null ? e : treatment;
    }

    void decision(Entry e) {
        act(e);
        decision = e;
        ended = true;
    }

    void end(Entry e) {
        act(e);
        ended = true;
    }

    List<Sample> samples(Municipality municipality) {
        List<Sample> samples = new ArrayList<>();
        if (acts.isEmpty()) {
            return samples;
        }
        pair(samples, Statistic.COMMISSION_TO_PROPOSAL, commission, proposal);
        if (!sent.isEmpty()) {
            pair(
                    samples,
                    Statistic.PROPOSAL_TO_REMISS,
                    proposal,
                    sent.values().iterator().next());
            sent.forEach((round, entry) -> pair(samples, Statistic.REMISS_ROUND, entry, closed.get(round)));
            pair(samples, Statistic.REMISS_TO_TREATMENT, lastClosed(), treatment);
        }
        pair(samples, Statistic.TREATMENT_TO_DECISION, treatment, decision);
        pair(samples, Statistic.COMMISSION_TO_DECISION, commission, decision);
        if (proposal != null || !sent.isEmpty()) {
            samples.add(rounds());
        }
        samples.add(still());
        if (decision != null) {
            samples.add(borders(acts.getFirst(), decision, municipality));
        }
        return samples;
    }

    private @Nullable Entry lastClosed() {
        List<Integer> rounds = List.copyOf(sent.keySet());
        return closed.get(rounds.getLast());
    }

    /** Adds a sample unless neither end is recorded, or the matter ended without the decision. */
    private void pair(List<Sample> samples, Statistic statistic, @Nullable Entry from, @Nullable Entry until) {
        boolean undecided = ended && decision == null && until == null;
        if ((from != null || until != null) && !undecided) {
            samples.add(Sample.between(statistic, from, until));
        }
    }

    private Sample rounds() {
        return sent.isEmpty()
                ? new Sample(Statistic.ROUNDS, null, null, Unknown.END_NOT_RECORDED, null, null)
                : new Sample(
                        Statistic.ROUNDS,
                        sent.size(),
                        null,
                        null,
                        sent.values().iterator().next().id(),
                        null);
    }

    /** The longest time between two acts with certain days; for an open matter also the day of the last act. */
    private Sample still() {
        Sample longest = IntStream.range(1, acts.size())
                .mapToObj(i -> Sample.between(Statistic.STILL, acts.get(i - 1), acts.get(i)))
                .filter(s -> s.value() != null)
                .max(Comparator.comparing(s -> Objects.requireNonNull(s.value())))
                .orElse(null);
        Entry last = acts.getLast();
        LocalDate since = ended ? null : Sample.day(last);
        if (longest == null) {
            return new Sample(
                    Statistic.STILL, null, since, since == null ? Unknown.DAY_UNCERTAIN : null, last.id(), null);
        }
        return new Sample(Statistic.STILL, longest.value(), since, null, longest.from(), longest.until());
    }

    /** Counts new councils; a council takes office on the first day of its term, by law or as the municipality has recorded it. */
    private static Sample borders(Entry first, Entry decision, Municipality municipality) {
        LocalDate from = Sample.day(first);
        LocalDate to = Sample.day(decision);
        if (from == null || to == null || to.isBefore(from)) {
            return new Sample(Statistic.BORDERS, null, null, Unknown.DAY_UNCERTAIN, first.id(), decision.id());
        }
        long crossed = MandatePeriod.statutory(from, to).stream()
                .map(p -> p.in(municipality).council().from())
                .filter(begins -> begins.isAfter(from) && !begins.isAfter(to))
                .count();
        return new Sample(Statistic.BORDERS, Math.toIntExact(crossed), null, null, first.id(), decision.id());
    }
}
