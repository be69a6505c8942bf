package se.rodatraden.municipality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.kernel.Wellformed;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalCommand;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalRecording;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.time.SwedishDays;

/**
 * Decides on a municipal command, given what is recorded and the time: the events to record, or the violations. An event recorded
 * late is judged at its place in time; a command that would invalidate another entry is refused too.
 */
public final class MunicipalDecide {

    private final Municipality known;
    private final Instant now;
    private final LocalDate today;

    private MunicipalDecide(Municipality known, Instant now) {
        this.known = known;
        this.now = now;
        this.today = now.atZone(SwedishDays.ZONE).toLocalDate();
    }

    /**
     * Decides.
     *
     * @param known {@link Municipality#statutory} if nothing is recorded
     * @throws InvalidField if a value cannot be stored
     */
    public static MunicipalVerdict on(Municipality known, MunicipalCommand command, Instant now) {
        MunicipalDecide decide = new MunicipalDecide(known, now);
        return switch (command) {
            case MunicipalCommand.RecordMunicipality c -> decide.acts(c.municipality(), c.acts());
            case MunicipalAct act -> decide.acts(act.municipality(), List.of(act));
        };
    }

    private MunicipalVerdict acts(String municipality, List<MunicipalAct> acts) {
        List<Violation> violations = new ArrayList<>();
        List<MunicipalEvent> fresh = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (Municipalities.name(municipality).isEmpty() || !municipality.equals(known.code())) {
            violations.add(noSuchMunicipality(municipality));
        }
        List<Violation> unkept = acts.size() > 1 ? unkept(acts) : List.of();
        if (!unkept.isEmpty()) {
            return new MunicipalVerdict.Refused(unkept);
        }
        for (MunicipalAct act : acts) {
            checkFields(act);
            MunicipalEvent event = MunicipalRecording.event(act);
            Optional<MunicipalEvent> earlier = known.recorded().stream()
                    .map(RecordedMunicipalEvent::event)
                    .filter(e -> e.entry().equals(event.entry()))
                    .findFirst();
            boolean again = earlier.isPresent() && earlier.get().equals(event);
            if (!act.municipality().equals(municipality)) {
                violations.add(noSuchMunicipality(act.municipality()));
            } else if (!ids.add(event.entry()) || earlier.isPresent() && !again) {
                violations.add(repeated(event.entry()));
            } else if (!again) {
                fresh.add(event);
            }
        }
        if (violations.isEmpty()) {
            violations.addAll(judge(fresh));
        }
        return violations.isEmpty() ? new MunicipalVerdict.Accepted(fresh) : new MunicipalVerdict.Refused(violations);
    }

    private List<Violation> judge(List<MunicipalEvent> fresh) {
        List<RecordedMunicipalEvent> all = new ArrayList<>(known.recorded());
        fresh.forEach(e -> all.add(new RecordedMunicipalEvent(Long.MAX_VALUE - fresh.size() + all.size(), now, e)));
        return MunicipalViolations.of(Municipality.of(known.code(), all), Set.copyOf(fresh), today);
    }

    /** The invalid values of several acts; for a single act the exception is thrown. */
    private List<Violation> unkept(List<MunicipalAct> acts) {
        List<Violation> unkept = new ArrayList<>();
        for (MunicipalAct act : acts) {
            try {
                checkFields(act);
            } catch (InvalidField e) {
                unkept.add(Violation.value(
                        "E-VALUE",
                        act.told().entry(),
                        e.field().replace('.', '/'),
                        "Värdet kan inte stämma: " + e.sv() + ".",
                        "The value cannot be right: " + e.en() + "."));
            }
        }
        return unkept;
    }

    private void checkFields(MunicipalAct act) {
        try {
            Wellformed.check((Record) act, today);
        } catch (InvalidField e) {
            throw e.in(act.told().entry());
        }
    }

    private static Violation noSuchMunicipality(String code) {
        return Violation.value(
                "E-MUNICIPALITY",
                "",
                "municipality",
                "Det finns ingen kommun med koden " + code + ": koden har fyra siffror, till exempel 0764 för Alvesta.",
                "There is no municipality with the code " + code
                        + ": it has four digits, 0764 for Alvesta, for instance.");
    }

    private static Violation repeated(String entry) {
        return Violation.value(
                        "E-REPEATED-ENTRY",
                        entry,
                        "entry",
                        "Posten finns redan med annat innehåll: stryk den (annul-municipal-entry) och registrera på nytt,"
                                + " eller ge den nya posten ett eget id.",
                        "The entry exists with other content: strike it (annul-municipal-entry) and record it anew, or give"
                                + " the new entry an id of its own.")
                .ofKind(Violation.Kind.REPEATED)
                .instead(List.of("annul-municipal-entry"));
    }
}
