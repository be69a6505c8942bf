package se.rodatraden.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MunicipalEvent.BodiesMerged;
import se.rodatraden.municipality.MunicipalEvent.BodyDissolved;
import se.rodatraden.municipality.MunicipalEvent.BodyEstablished;
import se.rodatraden.municipality.MunicipalEvent.BodyRenamed;
import se.rodatraden.municipality.MunicipalEvent.BodySplit;
import se.rodatraden.municipality.MunicipalEvent.CoalitionRecorded;
import se.rodatraden.municipality.MunicipalEvent.DocumentTypeDefined;
import se.rodatraden.municipality.MunicipalEvent.ElectionRecorded;
import se.rodatraden.municipality.MunicipalEvent.Ending;
import se.rodatraden.municipality.MunicipalEvent.MunicipalEntryAnnulled;
import se.rodatraden.municipality.MunicipalEvent.RemissDefaultSet;
import se.rodatraden.municipality.MunicipalEvent.SeasonDefined;
import se.rodatraden.municipality.MunicipalEvent.TermStarted;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;

/** What no register of a municipality can hold, however it came about, and what the law asks a reason for. */
final class MunicipalFaults {
    private final Municipality all;
    private final Set<MunicipalEvent> fresh;
    private final LocalDate today;
    private final List<Refusal> found = new ArrayList<>();

    private MunicipalFaults(Municipality all, Set<MunicipalEvent> fresh, LocalDate today) {
        this.all = all;
        this.fresh = fresh;
        this.today = today;
    }

    /**
     * The faults of the new entries; where there are none, those they cause in the others.
     *
     * @param all what would be known
     * @param fresh the new ones: what already stood is faultless but for what these do to it
     */
    static List<Refusal> of(Municipality all, Set<MunicipalEvent> fresh, LocalDate today) {
        MunicipalFaults faults = new MunicipalFaults(all, fresh, today);
        if (!fresh.isEmpty()) {
            fresh.forEach(faults::timely);
            all.effective().stream().filter(fresh::contains).forEach(faults::event);
        }
        if (faults.found.isEmpty() && !fresh.isEmpty()) {
            all.effective().stream().filter(e -> !fresh.contains(e)).forEach(faults::event);
        }
        return List.copyOf(faults.found);
    }

    private void timely(MunicipalEvent e) {
        LocalDate earliest = Body.earliest(e.told().occurred());
        if (earliest != null && earliest.isAfter(today)) {
            fault(
                    e,
                    "E-FUTURE",
                    "occurred",
                    "Datumet ligger i framtiden: ange när det beslutades, och i from vilken dag det börjar gälla.",
                    "The date is in the future: give the day it was decided, and in from the day it begins to hold.");
        }
    }

    private void event(MunicipalEvent event) {
        switch (event) {
            case BodyEstablished e -> established(e);
            case BodyRenamed e -> there(e, "body", e.body(), e.since());
            case BodiesMerged e -> merged(e);
            case BodySplit e -> split(e);
            case BodyDissolved e -> ends(e);
            case TermStarted e -> term(e);
            case CoalitionRecorded e -> ordered(e, e.since(), e.to());
            case DocumentTypeDefined e -> documentType(e);
            case RemissDefaultSet e -> {
                if (e.days() < 1) {
                    fault(
                            e,
                            "E-VALUE",
                            "days",
                            "Svarstiden är minst en dag.",
                            "The time to answer is one day at least.");
                }
            }
            case SeasonDefined e -> season(e);
            case ElectionRecorded _ -> {}
            case MunicipalEntryAnnulled e -> annulled(e);
        }
    }

    private void established(BodyEstablished e) {
        if (all.of(BodyEstablished.class).stream()
                .anyMatch(o -> o.body().equals(e.body()) && !o.entry().equals(e.entry()))) {
            fault(
                    e,
                    "E-REPEATED-BODY",
                    "body",
                    "Organet '" + e.body() + "' finns redan: ge det nya organet ett eget id.",
                    "The body '" + e.body() + "' exists already: give the new body an id of its own.");
        }
    }

    private void merged(BodiesMerged e) {
        if (e.bodies().isEmpty()) {
            fault(
                    e,
                    "E-NO-BODY",
                    "bodies",
                    "Ange vilka organ som gick upp i efterträdaren.",
                    "Say which bodies went into the successor.");
        }
        ends(e);
    }

    private void split(BodySplit e) {
        if (e.successors().size() < 2) {
            fault(
                    e,
                    "E-NO-SUCCESSOR",
                    "successors",
                    "En delning har minst två efterträdare: registrera dem först (establish-body).",
                    "A split has two successors at least: record them first (establish-body).");
        }
        ends(e);
    }

    private void ends(Ending e) {
        for (String body : e.ended()) {
            there(e, e.ended().size() > 1 || e instanceof BodiesMerged ? "bodies" : "body", body, e.since());
            if (all.of(Ending.class).stream()
                    .anyMatch(o -> o.ended().contains(body) && !o.entry().equals(e.entry()))) {
                dissolved(e, "body", body);
            }
        }
        for (String successor : e.followed()) {
            if (e.ended().contains(successor)) {
                fault(
                        e,
                        "E-SELF-SUCCESSOR",
                        e instanceof BodiesMerged ? "successor" : "successors",
                        "Organet '" + successor
                                + "' kan inte efterträda sig självt: byter det bara namn är det rename-body.",
                        "The body '" + successor
                                + "' cannot succeed itself: if only its name changes, use rename-body.");
            } else {
                there(e, e instanceof BodiesMerged ? "successor" : "successors", successor, e.since());
            }
        }
    }

    /** The body must be registered, and not certainly be gone, or not there yet, at the time. */
    private void there(MunicipalEvent e, String field, String id, FuzzyDate when) {
        LocalDate first = Body.earliest(when);
        LocalDate last = Body.latest(when);
        there(e, field, id, first == null ? LocalDate.MIN : first, last == null ? LocalDate.MAX : last);
    }

    private void there(MunicipalEvent e, String field, String id, LocalDate first, LocalDate last) {
        Body body = all.body(id).orElse(null);
        if (body == null) {
            fault(
                    e,
                    "E-NO-SUCH-BODY",
                    field,
                    "Organet '" + id + "' finns inte i registret: registrera det först (establish-body).",
                    "The body '" + id + "' is not in the register: record it first (establish-body).");
            return;
        }
        Existence existence = body.during(first, last);
        if (existence == Existence.NOT_YET) {
            fault(
                    e,
                    "E-BODY-NOT-YET",
                    field,
                    "Organet '" + id + "' fanns inte än (det inrättades "
                            + body.from().edtf().orElse("?") + "): kontrollera båda datumen.",
                    "The body '" + id + "' was not there yet (it began "
                            + body.from().edtf().orElse("?") + "): check both dates.");
        } else if (existence == Existence.DISSOLVED && !e.entry().equals(body.ending())) {
            dissolved(e, field, id);
        }
    }

    private void dissolved(MunicipalEvent e, String field, String id) {
        fault(
                e,
                "E-BODY-DISSOLVED",
                field,
                "Organet '" + id + "' hade då upphört: kontrollera datumen, eller ange efterträdaren i stället.",
                "The body '" + id + "' had ended by then: check the dates, or name the successor instead.");
    }

    private void term(TermStarted e) {
        if (e.to().isBefore(e.from())) {
            fault(
                    e,
                    "E-END-BEFORE-START",
                    "to",
                    "Mandatperioden slutar innan den börjar: kontrollera båda datumen.",
                    "The term ends before it begins: check both dates.");
            return;
        }
        there(e, "body", e.body(), e.from(), e.to());
        all.of(TermStarted.class).stream()
                .filter(o -> o.body().equals(e.body()) && !o.entry().equals(e.entry()))
                .filter(o -> !e.from().isAfter(o.to()) && !e.to().isBefore(o.from()))
                .findFirst()
                .ifPresent(o -> fault(
                        e,
                        "E-OVERLAP",
                        "from",
                        "Mandatperioden överlappar posten '" + o.entry() + "' (" + o.from() + "–" + o.to()
                                + "): rätta datumen, eller makulera den posten först (annul-municipal-entry).",
                        "The term overlaps the entry '" + o.entry() + "' (" + o.from() + "–" + o.to()
                                + "): correct the dates, or strike that entry first (annul-municipal-entry)."));
        boolean council =
                all.body(e.body()).filter(b -> b.kind() == BodyKind.COUNCIL).isPresent();
        if (council
                && MandatePeriods.council(e.from(), e.to()).stream()
                        .noneMatch(t -> t.from().equals(e.from()) && t.to().equals(e.to()))) {
            ask(
                    e,
                    "W-43",
                    "from",
                    "KL 5:9",
                    "Fullmäktiges mandatperiod bestäms av lagen och är en annan.",
                    "The council's term is set by law and is another.");
        }
    }

    private void ordered(MunicipalEvent e, FuzzyDate from, @Nullable FuzzyDate to) {
        if (to != null && to.certainlyBefore(from)) {
            fault(
                    e,
                    "E-END-BEFORE-START",
                    "to",
                    "Perioden slutar innan den börjar: kontrollera båda datumen.",
                    "The period ends before it begins: check both dates.");
        }
    }

    private void documentType(DocumentTypeDefined e) {
        if (e.reviewMonths() != null && e.reviewMonths() < 1) {
            fault(
                    e,
                    "E-VALUE",
                    "reviewMonths",
                    "Tiden mellan två prövningar är minst en månad.",
                    "The time between two reviews is one month at least.");
        }
        if (LocalRules.councilsAlone(e.kind()) && e.adopters().stream().anyMatch(a -> a != BodyKind.COUNCIL)) {
            ask(
                    e,
                    "W-01",
                    "adopters",
                    e.kind().equals(DocumentKind.VISION) ? "KL 5:1–2" : "PBL 3:19",
                    "Bara fullmäktige får anta ett sådant dokument.",
                    "Only the council may adopt such a document.");
        }
    }

    private void season(SeasonDefined e) {
        if (!yearly(e.first()) || !yearly(e.last())) {
            fault(
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
            fault(
                    e,
                    "E-NO-SUCH-ENTRY",
                    "target",
                    "Posten '" + e.target() + "' finns inte i kommunens register.",
                    "There is no entry '" + e.target() + "' in the municipality's register.");
        } else if (target instanceof MunicipalEntryAnnulled) {
            fault(
                    e,
                    "E-WRONG-ENTRY",
                    "target",
                    "En makulering kan inte makuleras: registrera uppgiften på nytt som en egen post.",
                    "An annulment cannot be struck: record the fact anew as an entry of its own.");
        } else if (all.of(MunicipalEntryAnnulled.class).stream()
                .anyMatch(o -> o.target().equals(e.target()) && !o.entry().equals(e.entry()))) {
            fault(
                    e,
                    "E-ALREADY-ANNULLED",
                    "target",
                    "Posten '" + e.target() + "' är redan makulerad.",
                    "The entry '" + e.target() + "' is struck already.");
        }
    }

    private void ask(MunicipalEvent e, String rule, String field, String paragraph, String sv, String en) {
        if (fresh.contains(e) && !e.told().recordAsOccurred()) {
            found.add(new Refusal(
                    rule,
                    Refusal.Kind.RULE,
                    e.entry(),
                    field,
                    paragraph,
                    sv + " Blev det ändå så: skicka recordAsOccurred och reason.",
                    en + " If it happened all the same: send recordAsOccurred and reason.",
                    List.of()));
        }
    }

    /** A fault in what stood before comes of a new entry, and is told as that entry's where it is an annulment. */
    private void fault(MunicipalEvent e, String rule, String field, String sv, String en) {
        MunicipalEntryAnnulled striking = fresh.stream()
                .filter(MunicipalEntryAnnulled.class::isInstance)
                .map(MunicipalEntryAnnulled.class::cast)
                .findFirst()
                .orElse(null);
        if (fresh.contains(e) || striking == null) {
            found.add(Refusal.value(rule, e.entry(), field, sv, en));
        } else {
            found.add(Refusal.value(
                    "E-NEEDED",
                    striking.entry(),
                    "target",
                    "Posten '" + e.entry() + "' bygger på den som makuleras: makulera den först. (" + sv + ")",
                    "The entry '" + e.entry() + "' rests on the one that is struck: strike it first. (" + en + ")"));
        }
    }
}
