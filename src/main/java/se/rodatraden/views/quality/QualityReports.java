package se.rodatraden.views.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.MunicipalVisions;
import se.rodatraden.views.register.MunicipalityCard;
import se.rodatraden.views.register.Register;

/** Computes data quality reports, for one municipality or for all. */
public final class QualityReports {
    private final MunicipalRegister municipalities;
    private final MunicipalVisions visions;
    private final Register register;

    /** Cached counts by municipality: reading all visions is expensive, and most municipalities are unchanged. */
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

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

    /** Summaries of all municipalities with visions, by name. */
    public List<Summary> all(LocalDate day, @Nullable Instant knownAt) {
        return register.municipalities().stream()
                .map(card -> knownAt == null ? now(card, day) : summary(card, day, knownAt))
                .filter(s -> s.visions() > 0)
                .toList();
    }

    /** The summary of one municipality; empty if it has no vision in the register. */
    public Optional<Summary> summary(String municipality, LocalDate day, @Nullable Instant knownAt) {
        return register.municipality(municipality)
                .map(card -> knownAt == null ? now(card, day) : summary(card, day, knownAt))
                .filter(s -> s.visions() > 0);
    }

    private Summary now(MunicipalityCard card, LocalDate day) {
        State state = new State(card, municipalities.version(card.code()), day);
        Counted before = counted.get(card.code());
        if (before != null && before.state().equals(state)) {
            return before.summary();
        }
        Summary summary = summary(card, day, null);
        counted.put(card.code(), new Counted(state, summary));
        return summary;
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
