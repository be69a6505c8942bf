package se.rodatraden.vision.integrity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;

/** Violations of integrity: what no history can contain. Only these are refused even with a stated reason. */
public final class Violations {
    private final Entries all;
    private final Entries recorded;
    private final LocalDate today;
    private final List<Violation> found = new ArrayList<>();
    private final LegalOrder legalOrder;
    private final RemissViolations remiss;

    private Violations(Entries all, Entries recorded, LocalDate today) {
        this.all = all;
        this.recorded = recorded;
        this.today = today;
        this.legalOrder = new LegalOrder(all, found);
        this.remiss = new RemissViolations(all, found);
    }

    /**
     * The violations of one entry among all that would be known with it.
     *
     * @param all the valid entries, as they last read
     * @param recorded all entries including struck ones, which a declared order may refer to
     */
    public static List<Violation> of(Entry entry, Entries all, Entries recorded, LocalDate today) {
        Violations violations = new Violations(all, recorded, today);
        violations.anyFact(entry);
        violations.ownFields(entry);
        violations.numbers(entry);
        violations.found.addAll(DelegationViolations.of(entry, today));
        return violations.found;
    }

    /** The violations in an entry's metadata, whatever the fact: of a correction, or of an outdated reading. */
    public static List<Violation> told(Entry entry, Entries recorded, LocalDate today) {
        Violations violations = new Violations(recorded, recorded, today);
        violations.anyFact(entry);
        return violations.found;
    }

    private void anyFact(Entry entry) {
        EventMetadata told = entry.fact().told();
        FuzzyDate occurred = told.occurred();
        if (occurred.earliest() != null && occurred.earliest().isAfter(today)) {
            add(
                    entry,
                    "E-FUTURE",
                    "occurred",
                    "Datumet ligger i framtiden: det som ännu inte har hänt registreras som planerat (plan-activity).",
                    "The date is in the future: what has not happened yet is recorded as a plan (plan-activity).");
        }
        for (String id : told.after()) {
            exists(entry, "after", id, recorded, e -> true);
        }
        for (String id : told.before()) {
            exists(entry, "before", id, recorded, e -> true);
        }
    }

    private void ownFields(Entry entry) {
        switch (entry.fact()) {
            case Fact.SentToRemiss f -> remiss.sent(entry, f);
            case Fact.RemissResponseReceived f -> remiss.round(entry, f.round());
            case Fact.RemissDeadlineExtended f -> remiss.round(entry, f.round());
            case Fact.AddresseeAdded f -> remiss.round(entry, f.round());
            case Fact.RemissRoundClosed f -> remiss.closed(entry, f);
            case Fact.DecisionDeferred f -> target(entry, f);
            case Fact.DeferralInterpreted f -> exists(entry, "deferral", f.deferral(), Violations::isDeferral);
            case Fact.VisionResumed f -> exists(entry, "deferral", f.deferral(), Violations::isDeferral);
            case Fact.ActivityHeld f -> exists(entry, "planned", f.planned(), Violations::isPlan);
            case Fact.ActivityCancelled f -> exists(entry, "planned", f.planned(), Violations::isPlan);
            case Fact.ActivityMoved f -> exists(entry, "planned", f.planned(), Violations::isPlan);
            case Fact.DocumentUnlinked f ->
                exists(entry, "linked", f.linked(), e -> e.fact() instanceof Fact.DocumentLinked);
            case Fact.ProposalRevised f -> exists(entry, "cause", f.cause(), e -> true);
            case Fact.VisionAdopted f -> {
                targetYear(entry, f.horizonYear());
                ordered(entry, f.validFrom(), f.validTo());
            }
            case Fact.AppliedAsserted f -> {
                targetYear(entry, f.horizonYear());
                ordered(entry, f.validFrom(), f.validTo());
            }
            case Fact.VisionProposed f -> targetYear(entry, f.horizonYear());
            case Fact.VisionCommissioned _ -> {}
            case Fact.WorkStarted _ -> {}
            case Fact.ActivityPlanned _ -> {}
            case Fact.RemissMaterialSupplemented _ -> {}
            case Fact.SubmittedForDecision _ -> {}
            case Fact.TreatmentRecorded _ -> {}
            case Fact.MatterTabled _ -> {}
            case Fact.MatterReferredBack _ -> {}
            case Fact.VisionRejected _ -> {}
            case Fact.MatterWrittenOff _ -> {}
            case Fact.ProposalWithdrawn _ -> {}
            case Fact.MatterReopened _ -> {}
            case Fact.RevisionCommissioned _ -> {}
            case Fact.GoalsReplaced _ -> {}
            case Fact.ObsolescenceAsserted _ -> {}
            case Fact.DocumentLinked _ -> {}
            case Fact.OwnerChanged _ -> {}
            case Fact.MatterTransferred _ -> {}
            case Fact.SourceConflictRecorded f -> exists(entry, "about", f.about(), e -> true);
            case Fact.AssertionRecorded _ -> {}
            case Fact.ValidityProlonged f -> exists(entry, "version", f.version(), Violations::isVersion);
            case Fact.VisionRepealed f -> exists(entry, "version", f.version(), Violations::isVersion);
            case Fact.RelevanceReviewed _ -> {}
            case Fact.MinutesApproved f -> {
                decisions(entry, f.decisions());
                legalOrder.of(entry, f.decisions());
            }
            case Fact.MinutesPosted f -> {
                decisions(entry, f.decisions());
                legalOrder.of(entry, f.decisions());
            }
            case Fact.PostingTakenDown f -> {
                decisions(entry, f.decisions());
                legalOrder.of(entry, f.decisions());
            }
            case Fact.MinutesReposted f -> decisions(entry, f.decisions());
            case Fact.AppealLodged f -> decisions(entry, f.decisions());
            case Fact.DecisionInhibited f -> decisions(entry, f.decisions());
            case Fact.InhibitionLifted f -> decisions(entry, f.decisions());
            case Fact.AppealDecided f -> {
                decisions(entry, f.decisions());
                annulledPart(entry, f);
            }
            case Fact.LeaveToAppealDecided f -> decisions(entry, f.decisions());
            case Fact.LegalForceConfirmed f -> {
                decisions(entry, f.decisions());
                legalOrder.openAppeal(entry, f);
            }
            case Fact.DecisionImplemented f -> {
                decisions(entry, f.decisions());
                legalOrder.of(entry, f.decisions());
            }
            case Fact.ExtraordinaryRemedyRecorded f -> decisions(entry, f.decisions());
            case Fact.MinutesRectified f -> decisions(entry, List.of(f.decision()));
            case Fact.VoteClassified f -> exists(entry, "about", f.about(), Violations::isRequest);
            case Fact.DeviationNoted f -> exists(entry, "about", f.about(), e -> true);
            case Fact.MarkedConfidential f -> found.addAll(MarkViolations.of(entry, f, recorded));
            case Fact.ConfidentialityLifted f -> found.addAll(MarkViolations.of(entry, f, recorded));
            case Fact.EntryCorrected _ -> {}
            case Fact.EntryAnnulled _ -> {}
            case Fact.RegistrationCorrected f -> found.addAll(RegistrationViolations.own(entry, f));
            case Fact.RegistrationAnnulled _ -> {}
        }
    }

    private void targetYear(Entry entry, @Nullable Integer year) {
        RegistrationViolations.targetYear(entry.id(), year).ifPresent(found::add);
    }

    private void target(Entry entry, Fact.DecisionDeferred f) {
        if (f.target().isEmpty()) {
            add(
                    entry,
                    "E-NO-TARGET",
                    "target",
                    "Hänskjutandet saknar mål: ange period, organ, datum, händelse eller villkor (\"tills vidare\" duger).",
                    "The deferral has no target: give a term, body, date, event or condition (\"until further notice\""
                            + " will do).");
        }
    }

    private void annulledPart(Entry entry, Fact.AppealDecided f) {
        if (f.annulledPart() != null && f.outcome() != AppealOutcome.PARTLY_ANNULLED) {
            add(
                    entry,
                    "E-ANNULLED-PART",
                    "annulledPart",
                    "En upphävd del (annulledPart) anges bara när domstolen upphävde beslutet delvis: skriv utgången"
                            + " PARTLY_ANNULLED i outcome, eller lämna annulledPart tomt.",
                    "An annulled part (annulledPart) is given only where the court annulled the decision in part: write"
                            + " the outcome PARTLY_ANNULLED in outcome, or leave annulledPart out.");
        }
    }

    private void exists(Entry entry, String field, @Nullable String id, Predicate<Entry> right) {
        exists(entry, field, id, all, right);
    }

    private void exists(Entry entry, String field, @Nullable String id, Entries among, Predicate<Entry> right) {
        if (id == null) {
            return;
        }
        Optional<Entry> target = among.entry(id);
        if (id.equals(entry.id())) {
            add(
                    entry,
                    "E-NO-SUCH-ENTRY",
                    field,
                    "Posten hänvisar till sig själv: ange en annan post.",
                    "The entry refers to itself: name another entry.");
        } else if (target.isEmpty()) {
            add(
                    entry,
                    "E-NO-SUCH-ENTRY",
                    field,
                    "Posten '" + id + "' finns inte i historiken.",
                    "There is no entry '" + id + "' in the history.");
        } else if (!right.test(target.get())) {
            add(
                    entry,
                    field.equals("deferral") ? "E-DEFERRAL-REF" : "E-WRONG-ENTRY",
                    field,
                    "Posten '" + id + "' är av ett annat slag än det som hänvisningen gäller.",
                    "The entry '" + id + "' is of another kind than what is referred to.");
        }
    }

    private void decisions(Entry entry, List<String> decisions) {
        if (decisions.isEmpty()) {
            add(
                    entry,
                    "E-NO-DECISION",
                    "decisions",
                    "Inget beslut är angivet: ange id för den eller de poster som beslutet står i.",
                    "No decision is given: give the id of the entry or entries that hold it.");
        }
        decisions.forEach(id -> exists(entry, "decisions", id, Violations::isDecision));
    }

    private void ordered(Entry entry, @Nullable FuzzyDate from, @Nullable FuzzyDate to) {
        if (from != null && to != null && to.certainlyBefore(from)) {
            add(
                    entry,
                    "E-END-BEFORE-START",
                    "validTo",
                    "Giltigheten slutar innan den börjar: kontrollera båda datumen.",
                    "Validity ends before it begins: check both dates.");
        }
    }

    private void numbers(Entry entry) {
        if (entry.fact() instanceof Deciding d
                && d.decision() != null
                && d.decision().proceedings() != null) {
            Numbers.absurd(d.decision().proceedings())
                    .ifPresent(field -> add(
                            entry,
                            "E-VOTES",
                            "decision.proceedings." + field,
                            "Antalet är orimligt: det är minst 0 och högst " + Numbers.MOST + ".",
                            "The number cannot be: it is at least 0 and at most " + Numbers.MOST + "."));
        }
    }

    private static boolean isDeferral(Entry e) {
        return e.fact() instanceof Fact.DecisionDeferred;
    }

    private static boolean isDecision(Entry e) {
        return e.fact() instanceof Deciding;
    }

    private static boolean isRequest(Entry e) {
        return e.fact() instanceof Fact.MatterTabled || e.fact() instanceof Fact.MatterReferredBack;
    }

    private static boolean isVersion(Entry e) {
        return e.fact() instanceof Fact.VisionAdopted || e.fact() instanceof Fact.AppliedAsserted;
    }

    private static boolean isPlan(Entry e) {
        return e.fact() instanceof Fact.ActivityPlanned;
    }

    private void add(Entry entry, String rule, String field, String sv, String en) {
        found.add(Violation.value(rule, entry.id(), field, sv, en));
    }
}
