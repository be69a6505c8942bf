package se.rodatraden.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.PersonalData;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.event.ElectionKind;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalEvent.BodiesMerged;
import se.rodatraden.municipality.event.MunicipalEvent.BodyDissolved;
import se.rodatraden.municipality.event.MunicipalEvent.BodyEstablished;
import se.rodatraden.municipality.event.MunicipalEvent.BodyRenamed;
import se.rodatraden.municipality.event.MunicipalEvent.BodySplit;
import se.rodatraden.municipality.event.MunicipalEvent.CoalitionRecorded;
import se.rodatraden.municipality.event.MunicipalEvent.DocumentTypeDefined;
import se.rodatraden.municipality.event.MunicipalEvent.ElectionRecorded;
import se.rodatraden.municipality.event.MunicipalEvent.MunicipalEntryAnnulled;
import se.rodatraden.municipality.event.MunicipalEvent.RemissDefaultSet;
import se.rodatraden.municipality.event.MunicipalEvent.SeasonDefined;
import se.rodatraden.municipality.event.MunicipalEvent.TermStarted;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;

/** Violations of integrity in a municipality's register, and deviations from law that require a reason. */
final class MunicipalViolations {
    private static final String REASON = "reason";
    private static final int LONGEST_NAME = 200;

    private final Municipality all;
    private final Set<MunicipalEvent> fresh;
    private final LocalDate today;
    private final BodyViolations bodies;
    private final List<Violation> found = new ArrayList<>();

    private MunicipalViolations(Municipality all, Set<MunicipalEvent> fresh, LocalDate today) {
        this.all = all;
        this.fresh = fresh;
        this.today = today;
        this.bodies = new BodyViolations(all, this);
    }

    /**
     * The violations of the new entries; if there are none, those they cause in other entries.
     *
     * @param all what would be known
     * @param fresh the new entries; the others are valid except for the effects of these
     */
    static List<Violation> of(Municipality all, Set<MunicipalEvent> fresh, LocalDate today) {
        MunicipalViolations violations = new MunicipalViolations(all, fresh, today);
        if (!fresh.isEmpty()) {
            fresh.forEach(violations::timely);
            fresh.forEach(violations::named);
            fresh.forEach(violations::personal);
            all.effective().stream().filter(fresh::contains).forEach(violations::event);
        }
        if (violations.found.isEmpty() && !fresh.isEmpty()) {
            all.effective().stream().filter(e -> !fresh.contains(e)).forEach(violations::event);
        }
        return List.copyOf(violations.found);
    }

    private void timely(MunicipalEvent e) {
        LocalDate earliest = Body.earliest(e.told().occurred());
        if (earliest != null && earliest.isAfter(today)) {
            add(
                    e,
                    "E-FUTURE",
                    "occurred",
                    "Datumet ligger i framtiden: ange när det beslutades, och i from vilken dag det börjar gälla.",
                    "The date is in the future: give the day it was decided, and in from the day it begins to apply.");
        }
    }

    /** A body's name must not exceed the length by which visions can refer to it. */
    private void named(MunicipalEvent e) {
        String name = switch (e) {
            case BodyEstablished b -> b.name();
            case BodyRenamed b -> b.name();
            case MunicipalEvent _ -> "";
        };
        if (name.length() > LONGEST_NAME) {
            add(
                    e,
                    "E-VALUE",
                    "name",
                    "Namnet är längre än " + LONGEST_NAME + " tecken: skriv bara organets namn.",
                    "The name is longer than " + LONGEST_NAME + " characters: write the body's name alone.");
        }
    }

    /** The register's own texts, and those of its sources, must not contain personal data (W-41). */
    private void personal(MunicipalEvent e) {
        List<String> fields = PersonalData.fields((Record) e);
        if (fields.contains(REASON)) {
            found.add(PersonalData.refuse(e.entry(), REASON));
        } else if (!fields.isEmpty() && !e.told().recordAsOccurred()) {
            found.add(PersonalData.ask(e.entry(), fields.getFirst()));
        }
    }

    private void event(MunicipalEvent event) {
        switch (event) {
            case BodyEstablished e -> bodies.established(e);
            case BodyRenamed e -> bodies.there(e, "body", e.body(), e.since());
            case BodiesMerged e -> bodies.merged(e);
            case BodySplit e -> bodies.split(e);
            case BodyDissolved e -> bodies.ends(e);
            case TermStarted e -> bodies.term(e);
            case CoalitionRecorded e -> ordered(e, e.since(), e.to());
            case DocumentTypeDefined e -> documentType(e);
            case RemissDefaultSet e -> {
                if (e.days() < 1) {
                    add(e, "E-VALUE", "days", "Svarstiden är minst en dag.", "The time to answer is at least one day.");
                }
            }
            case SeasonDefined e -> season(e);
            case ElectionRecorded e -> election(e);
            case MunicipalEntryAnnulled e -> annulled(e);
        }
    }

    private void ordered(MunicipalEvent e, FuzzyDate from, @Nullable FuzzyDate to) {
        if (to != null && to.certainlyBefore(from)) {
            add(
                    e,
                    "E-END-BEFORE-START",
                    "to",
                    "Perioden slutar innan den börjar: kontrollera båda datumen.",
                    "The period ends before it begins: check both dates.");
        }
    }

    private void documentType(DocumentTypeDefined e) {
        if (e.reviewMonths() != null && e.reviewMonths() < 1) {
            add(
                    e,
                    "E-VALUE",
                    "reviewMonths",
                    "Tiden mellan två prövningar är minst en månad.",
                    "The time between two reviews is at least one month.");
        }
        if (LocalRules.councilsAlone(e.kind()) && e.adopters().stream().anyMatch(a -> a != BodyKind.COUNCIL)) {
            MunicipalLaw.councilAdopts(e.kind(), e.since())
                    .ifPresent(paragraph -> ask(
                            e,
                            "W-01",
                            "adopters",
                            paragraph,
                            "Bara fullmäktige får anta ett sådant dokument.",
                            "Only the council may adopt such a document."));
        }
    }

    private void election(ElectionRecorded e) {
        int year = e.day().getYear();
        if (e.kind() == ElectionKind.ORDINARY
                && MandatePeriods.knowsElections(year)
                && !MandatePeriods.ordinaryElection(year).equals(Optional.of(e.day()))) {
            MunicipalLaw.election(e.day())
                    .ifPresent(paragraph -> ask(
                            e,
                            "W-44",
                            "day",
                            paragraph,
                            "Ordinarie val hölls inte den dagen: kontrollera dagen, eller ange EXTRA för extra val och"
                                    + " RE_ELECTION för omval.",
                            "No ordinary election was held on that day: check the day, or give EXTRA for an extra"
                                    + " election and RE_ELECTION for one held again."));
        }
    }

    private void season(SeasonDefined e) {
        if (!yearly(e.first()) || !yearly(e.last())) {
            add(
                    e,
                    "E-SEASON",
                    "first",
                    "En årstid anges med två dagar utan årtal, till exempel XXXX-03-01 och XXXX-05-31.",
                    "A season is given by two days without a year, XXXX-03-01 and XXXX-05-31, for instance.");
        }
    }

    private static boolean yearly(FuzzyDate date) {
        return date.year() == YearBasis.MISSING
                && date.earliest() != null
                && date.earliest().equals(date.latest());
    }

    private void annulled(MunicipalEntryAnnulled e) {
        MunicipalEvent target = all.recorded().stream()
                .map(RecordedMunicipalEvent::event)
                .filter(o -> o.entry().equals(e.target()))
                .findFirst()
                .orElse(null);
        if (target == null) {
            add(
                    e,
                    "E-NO-SUCH-ENTRY",
                    "target",
                    "Posten '" + e.target() + "' finns inte i kommunens register.",
                    "There is no entry '" + e.target() + "' in the municipality's register.");
        } else if (target instanceof MunicipalEntryAnnulled) {
            add(
                    e,
                    "E-WRONG-ENTRY",
                    "target",
                    "En strykning kan inte strykas: registrera uppgiften på nytt som en egen post.",
                    "A striking cannot itself be struck: record the statement again as an entry of its own.");
        } else if (all.of(MunicipalEntryAnnulled.class).stream()
                .anyMatch(o -> o.target().equals(e.target()) && !o.entry().equals(e.entry()))) {
            add(
                    e,
                    "E-ALREADY-ANNULLED",
                    "target",
                    "Posten '" + e.target() + "' är redan struken.",
                    "The entry '" + e.target() + "' is struck already.");
        }
    }

    /** A deviation from law: recorded only if the entry states that it happened all the same, and why. */
    void ask(MunicipalEvent e, String rule, String field, String paragraph, String sv, String en) {
        if (fresh.contains(e) && !e.told().recordAsOccurred()) {
            found.add(Violation.value(
                            rule,
                            e.entry(),
                            field,
                            sv + " Blev det ändå så: skicka recordAsOccurred och reason.",
                            en + " If it happened all the same: send recordAsOccurred and reason.")
                    .ofKind(Violation.Kind.RULE)
                    .under(paragraph));
        }
    }

    /** A violation in an existing entry is caused by a new one; if that is an annulment, it is reported for it. */
    void add(MunicipalEvent e, String rule, String field, String sv, String en) {
        MunicipalEntryAnnulled striking = fresh.stream()
                .filter(MunicipalEntryAnnulled.class::isInstance)
                .map(MunicipalEntryAnnulled.class::cast)
                .findFirst()
                .orElse(null);
        if (fresh.contains(e) || striking == null) {
            found.add(Violation.value(rule, e.entry(), field, sv, en));
        } else {
            found.add(Violation.value(
                    "E-NEEDED",
                    striking.entry(),
                    "target",
                    "Posten '" + e.entry() + "' bygger på den som stryks: stryk den först. (" + sv + ")",
                    "The entry '" + e.entry() + "' rests on the one that is struck: strike it first. (" + en + ")"));
        }
    }
}
