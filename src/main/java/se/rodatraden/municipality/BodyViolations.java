package se.rodatraden.municipality;

import java.time.LocalDate;
import java.util.Optional;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalEvent.BodiesMerged;
import se.rodatraden.municipality.event.MunicipalEvent.BodyEstablished;
import se.rodatraden.municipality.event.MunicipalEvent.BodySplit;
import se.rodatraden.municipality.event.MunicipalEvent.Ending;
import se.rodatraden.municipality.event.MunicipalEvent.TermStarted;
import se.rodatraden.time.FuzzyDate;

/** Violations about bodies: references to a body that does not exist at the time, a second dissolution, overlapping terms. */
final class BodyViolations {
    private final Municipality all;
    private final MunicipalViolations violations;

    BodyViolations(Municipality all, MunicipalViolations violations) {
        this.all = all;
        this.violations = violations;
    }

    void established(BodyEstablished e) {
        if (all.of(BodyEstablished.class).stream()
                .anyMatch(o -> o.body().equals(e.body()) && !o.entry().equals(e.entry()))) {
            violations.add(
                    e,
                    "E-REPEATED-BODY",
                    "body",
                    "Organet '" + e.body() + "' finns redan: ge det nya organet ett eget id.",
                    "The body '" + e.body() + "' exists already: give the new body an id of its own.");
            return;
        }
        if (e.kind() == BodyKind.COUNCIL || e.kind() == BodyKind.BOARD) {
            besides(e)
                    .ifPresent(other -> MunicipalLaw.onlyOne(e.kind(), e.since())
                            .ifPresent(paragraph -> second(e, other, paragraph)));
        }
    }

    /** Another body of the kind that certainly existed at the same time. */
    private Optional<Body> besides(BodyEstablished e) {
        return all.body(e.body())
                .flatMap(own -> all.bodies().stream()
                        .filter(b -> b.kind() == e.kind() && !b.id().equals(e.body()))
                        .filter(b -> meet(own, b))
                        .findFirst());
    }

    private static boolean meet(Body a, Body b) {
        return !endsBefore(a, b) && !endsBefore(b, a);
    }

    /** Whether one may have been dissolved before the other was established. */
    private static boolean endsBefore(Body a, Body b) {
        LocalDate ends = a.until() == null ? LocalDate.MAX : Body.earliest(a.until());
        LocalDate begins = Body.latest(b.from());
        return ends == null || begins != null && !ends.isAfter(begins);
    }

    private void second(BodyEstablished e, Body other, String paragraph) {
        boolean board = e.kind() == BodyKind.BOARD;
        violations.ask(
                e,
                "W-66",
                "kind",
                paragraph,
                "Kommunen har redan " + (board ? "en styrelse" : "ett fullmäktige") + ", " + other.name()
                        + ": har det bytt namn, registrera det (rename-body), och har det upphört, registrera det först.",
                "The municipality already has a " + (board ? "board" : "council") + ", " + other.name()
                        + ": if its name has changed, record that (rename-body), and if it has ended, record that first.");
    }

    void merged(BodiesMerged e) {
        if (e.bodies().isEmpty()) {
            violations.add(
                    e,
                    "E-NO-BODY",
                    "bodies",
                    "Ange vilka organ som gick upp i efterträdaren.",
                    "Say which bodies went into the successor.");
        }
        ends(e);
    }

    void split(BodySplit e) {
        if (e.successors().size() < 2) {
            violations.add(
                    e,
                    "E-NO-SUCCESSOR",
                    "successors",
                    "En delning har minst två efterträdare: registrera dem först (establish-body).",
                    "A split has at least two successors: record them first (establish-body).");
        }
        ends(e);
    }

    void ends(Ending e) {
        for (String body : e.ended()) {
            there(e, e.ended().size() > 1 || e instanceof BodiesMerged ? "bodies" : "body", body, e.since());
            if (all.of(Ending.class).stream()
                    .anyMatch(o -> o.ended().contains(body) && !o.entry().equals(e.entry()))) {
                dissolved(e, "body", body);
            }
        }
        for (String successor : e.followed()) {
            if (e.ended().contains(successor)) {
                violations.add(
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

    /** The body must be registered, and not certainly dissolved or not yet established at the time. */
    void there(MunicipalEvent e, String field, String id, FuzzyDate when) {
        LocalDate first = Body.earliest(when);
        LocalDate last = Body.latest(when);
        there(e, field, id, first == null ? LocalDate.MIN : first, last == null ? LocalDate.MAX : last);
    }

    private void there(MunicipalEvent e, String field, String id, LocalDate first, LocalDate last) {
        Body body = all.body(id).orElse(null);
        if (body == null) {
            violations.add(
                    e,
                    "E-NO-SUCH-BODY",
                    field,
                    "Organet '" + id + "' finns inte i registret: registrera det först (establish-body).",
                    "The body '" + id + "' is not in the register: record it first (establish-body).");
            return;
        }
        Existence existence = body.during(first, last);
        if (existence == Existence.NOT_YET) {
            violations.add(
                    e,
                    "E-BODY-NOT-YET",
                    field,
                    "Organet '" + id + "' fanns inte än (det inrättades "
                            + body.from().edtf().orElse("?") + "): kontrollera båda datumen.",
                    "The body '" + id + "' did not exist yet (it began "
                            + body.from().edtf().orElse("?") + "): check both dates.");
        } else if (existence == Existence.DISSOLVED && !e.entry().equals(body.ending())) {
            dissolved(e, field, id);
        }
    }

    private void dissolved(MunicipalEvent e, String field, String id) {
        violations.add(
                e,
                "E-BODY-DISSOLVED",
                field,
                "Organet '" + id + "' hade då upphört: kontrollera datumen, eller ange efterträdaren i stället.",
                "The body '" + id + "' had ended by then: check the dates, or name the successor instead.");
    }

    void term(TermStarted e) {
        if (e.to().isBefore(e.from())) {
            violations.add(
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
                .ifPresent(o -> violations.add(
                        e,
                        "E-OVERLAP",
                        "from",
                        "Mandatperioden överlappar posten '" + o.entry() + "' (" + o.from() + "–" + o.to()
                                + "): rätta datumen, eller stryk den posten först (annul-municipal-entry).",
                        "The term overlaps the entry '" + o.entry() + "' (" + o.from() + "–" + o.to()
                                + "): correct the dates, or strike that entry first (annul-municipal-entry)."));
        boolean council =
                all.body(e.body()).filter(b -> b.kind() == BodyKind.COUNCIL).isPresent();
        if (council && !MandatePeriods.councils(e.from(), e.to(), all.electionsBetween())) {
            MunicipalLaw.councilsTerm(e.from())
                    .ifPresent(paragraph -> violations.ask(
                            e,
                            "W-43",
                            "from",
                            paragraph,
                            "Fullmäktiges mandatperiod bestäms av lagen och är en annan: registrera valet först om den"
                                    + " börjar eller slutar med ett extra val eller ett omval (record-election).",
                            "The council's term is set by law and is another: record the election first if it begins or"
                                    + " ends with an extra election or a re-election (record-election)."));
        }
    }
}
