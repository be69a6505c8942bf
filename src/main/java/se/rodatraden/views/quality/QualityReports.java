package se.rodatraden.views.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.MunicipalVisions;
import se.rodatraden.views.register.MunicipalityCard;
import se.rodatraden.views.register.Register;

/** Computes data quality reports, for one municipality or for all. */
public final class QualityReports implements AutoCloseable {
    private final MunicipalRegister municipalities;
    private final MunicipalVisions visions;
    private final Register register;

    /** How long a reader waits for what is not counted yet: it is folded from all events, and takes minutes in a large register. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Cached counts by municipality: reading all visions is expensive, and most municipalities are unchanged. */
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("quality").daemon().factory());
    private @Nullable Future<?> counting;

    public QualityReports(MunicipalRegister municipalities, MunicipalVisions visions, Register register) {
        this.municipalities = municipalities;
        this.visions = visions;
        this.register = register;
    }

    /** An indicator's number of findings, and of items examined. */
    public record Count(Indicator indicator, int count, int of) {}

    /** A municipality in the list of all. */
    public record Summary(
            String code, String name, int visions, @Nullable Instant lastRecorded, List<Count> counts) {}

    private record State(MunicipalityCard card, long municipal, LocalDate day) {}

    private record Counted(State state, Summary summary) {}

    /**
     * The report of one municipality.
     *
     * @param day the day it is judged on
     * @param knownAt null means now
     */
    public QualityReport of(String municipality, LocalDate day, @Nullable Instant knownAt) {
        return QualityReport.of(municipalities.of(municipality, knownAt), visions.of(municipality, day, knownAt), day);
    }

    /**
     * Summaries of all municipalities with visions, by name.
     *
     * @param left those that are not counted yet
     */
    public record Summaries(List<Summary> counted, List<MunicipalityCard> left) {
        public Summaries {
            counted = List.copyOf(counted);
            left = List.copyOf(left);
        }
    }

    /** Summaries of all municipalities, as far as they can be counted within a few seconds; the others are counted afterwards. */
    public Summaries all(LocalDate day, @Nullable Instant knownAt) {
        return all(day, knownAt, PATIENCE);
    }

    Summaries all(LocalDate day, @Nullable Instant knownAt, Duration patience) {
        List<MunicipalityCard> cards = register.municipalities();
        long end = System.nanoTime() + patience.toNanos();
        if (knownAt == null && cards.stream().anyMatch(card -> kept(card, day).isEmpty())) {
            await(counting(cards, day), patience);
        }
        List<Summary> summaries = new ArrayList<>();
        List<MunicipalityCard> left = new ArrayList<>();
        for (MunicipalityCard card : cards) {
            Optional<Summary> summary = knownAt == null
                    ? kept(card, day)
                    : System.nanoTime() < end ? Optional.of(summary(card, day, knownAt)) : Optional.empty();
            summary.ifPresentOrElse(summaries::add, () -> left.add(card));
        }
        return new Summaries(summaries.stream().filter(s -> s.visions() > 0).toList(), left);
    }

    /** One round of counting at a time; the next begins with the next reader. */
    private synchronized Future<?> counting(List<MunicipalityCard> cards, LocalDate day) {
        Future<?> now = counting;
        if (now == null || now.isDone()) {
            now = background.submit(() -> cards.forEach(card -> now(card, day)));
            counting = now;
        }
        return now;
    }

    private static void await(Future<?> round, Duration patience) {
        try {
            round.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            // What has been counted is shown.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }

    /** The summary of one municipality; empty if it has no vision in the register. */
    public Optional<Summary> summary(String municipality, LocalDate day, @Nullable Instant knownAt) {
        return register.municipality(municipality)
                .map(card -> knownAt == null ? now(card, day) : summary(card, day, knownAt))
                .filter(s -> s.visions() > 0);
    }

    private Optional<Summary> kept(MunicipalityCard card, LocalDate day) {
        Counted before = counted.get(card.code());
        return before != null && before.state().equals(state(card, day))
                ? Optional.of(before.summary())
                : Optional.empty();
    }

    private State state(MunicipalityCard card, LocalDate day) {
        return new State(card, municipalities.version(card.code()), day);
    }

    private Summary now(MunicipalityCard card, LocalDate day) {
        State state = state(card, day);
        return kept(card, day).orElseGet(() -> {
            Summary summary = summary(card, day, null);
            counted.put(card.code(), new Counted(state, summary));
            return summary;
        });
    }

    private Summary summary(MunicipalityCard card, LocalDate day, @Nullable Instant knownAt) {
        QualityReport report = of(card.code(), day, knownAt);
        return new Summary(
                card.code(),
                card.name(),
                report.visions(),
                report.lastRecorded(),
                report.measures().stream()
                        .map(m -> new Count(m.indicator(), m.count(), m.of()))
                        .toList());
    }
}
