package se.rodatraden.views.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.reading.Decided;
import se.rodatraden.views.reading.Snapshot;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.situation.PartlyAnnulled;
import se.rodatraden.vision.value.VisionId;

/** The municipalities' own registers, and the dockets of their bodies. */
public final class Municipals {
    /** Upper limit, beyond the number of open documents in any municipality. */
    private static final int DOCUMENTS = 1_000;

    private final MunicipalRegister municipalities;
    private final Register register;
    private final Decided decided;

    public Municipals(MunicipalRegister municipalities, Register register, Decided decided) {
        this.municipalities = municipalities;
        this.register = register;
        this.decided = decided;
    }

    /**
     * What is known of the municipality.
     *
     * @param knownAt null means now
     */
    public Municipality of(String code, @Nullable Instant knownAt) {
        return municipalities.of(code, knownAt);
    }

    /** The sequence number of the last event of the municipality's own register, -1 if there is none. */
    public long version(String code) {
        return municipalities.version(code);
    }

    /** All entries of the municipality itself, including struck ones, in the order of recording. */
    public List<MunicipalEntry> entries(String code) {
        return municipalities.stream(code).stream()
                .map(e -> new MunicipalEntry(
                        (MunicipalEvent) e.event(),
                        e.recordedAt(),
                        e.metadata().get("recordedBy"),
                        e.metadata().get("role")))
                .toList();
    }

    /**
     * The body's docket on the day.
     *
     * @param decisions maximum number of decisions
     */
    public Docket docket(Municipality known, Body body, LocalDate day, @Nullable Instant knownAt, int decisions) {
        RegisterQuery all =
                new RegisterQuery(known.code(), day, knownAt, null, null, null, null, false, null, DOCUMENTS);
        List<RegisterRow> rows = register.list(all).items();
        Map<VisionId, Snapshot> snapshots =
                rows.stream().collect(Collectors.toMap(RegisterRow::vision, RegisterRow::snapshot));
        List<Docket.Decision> decided = this.decided.by(known, body, day, knownAt, decisions + 1).stream()
                .map(m -> {
                    Snapshot of = snapshots.get(m.vision());
                    return new Docket.Decision(
                            m.vision(), of == null ? m.title() : of.title(), m.entry(), partly(of, m.entry()));
                })
                .toList();
        return new Docket(
                Docket.lying(known, body, day, rows),
                Docket.asking(known, body, day, rows),
                Docket.answered(known, body, day, rows),
                decided.subList(0, Math.min(decisions, decided.size())),
                decided.size() > decisions);
    }

    private static @Nullable PartlyAnnulled partly(@Nullable Snapshot snapshot, Entry decision) {
        PartlyAnnulled partly = snapshot == null ? null : snapshot.partly();
        return partly != null && partly.decision().equals(decision.id()) ? partly : null;
    }
}
