package se.rodatraden.views.reading;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.handover.Handover;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Titles;
import se.rodatraden.vision.value.VisionId;

/** The terms of office of a municipality and their handovers, folded from the events of its visions. */
public final class Handovers {
    private static final int YEARS = 4;
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);

    private final Neighbours neighbours;
    private final MunicipalRegister municipalities;
    private final InstantSource clock;

    public Handovers(Neighbours neighbours, MunicipalRegister municipalities, InstantSource clock) {
        this.neighbours = neighbours;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /** The term with the name, with the municipality's own terms as known at the time; empty if there is none. */
    public Optional<MandatePeriod> period(String municipality, String name, @Nullable Instant knownAt) {
        return MandatePeriod.named(name).map(p -> p.in(municipalities.of(municipality, knownAt)));
    }

    /** The statutory term of the council on the day; the first known one for an earlier day. */
    public MandatePeriod on(LocalDate day) {
        return MandatePeriod.begunBy(day.isBefore(FIRST) ? FIRST : day).orElseThrow();
    }

    /**
     * The handover of the term.
     *
     * @param asOf null means today
     * @param knownAt null means now
     */
    public TermHandover of(
            String municipality, MandatePeriod period, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        Instant knownTo = knownAt == null ? clock.instant() : knownAt;
        LocalDate knownDay = knownTo.atZone(SwedishDays.ZONE).toLocalDate();
        LocalDate asked =
                asOf == null ? clock.instant().atZone(SwedishDays.ZONE).toLocalDate() : asOf;
        LocalDate day = asked.isBefore(knownDay) ? asked : knownDay;
        Municipality own = municipalities.of(municipality, knownAt);
        List<Neighbours.Member> members = neighbours.all(municipality, knownAt);
        Map<VisionId, Known> known = new LinkedHashMap<>();
        members.forEach(m -> known.put(m.history().id(), m.known()));
        List<TermHandover.OfVision> visions = new ArrayList<>();
        members.forEach(m -> {
            History history = m.history();
            VisionId id = history.id();
            Known life = m.known();
            Handover handover = Handover.of(id, life, period, day, known);
            if (!handover.isEmpty()) {
                Titles titles = Titles.on(history.registered(), life, day);
                visions.add(new TermHandover.OfVision(id, titles.title(), titles.kind(), handover));
            }
        });
        return new TermHandover(
                municipality,
                period,
                previous(period).map(p -> p.in(own)),
                next(period).map(p -> p.in(own)),
                asked,
                knownAt,
                day,
                visions,
                position(members));
    }

    private static long position(List<Neighbours.Member> members) {
        return members.stream()
                .flatMap(m -> m.history().entries().stream())
                .map(Entry::position)
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    private static Optional<MandatePeriod> next(MandatePeriod period) {
        return years(period, YEARS);
    }

    private static Optional<MandatePeriod> previous(MandatePeriod period) {
        return years(period, -YEARS);
    }

    private static Optional<MandatePeriod> years(MandatePeriod period, int later) {
        int first = Integer.parseInt(period.name().substring(0, 4)) + later;
        return MandatePeriod.named(first + "-" + (first + YEARS - 1));
    }
}
