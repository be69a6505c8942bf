package se.rodatraden.words;

import static se.rodatraden.words.LineParts.body;
import static se.rodatraden.words.LineParts.date;
import static se.rodatraden.words.LineParts.definite;
import static se.rodatraden.words.LineParts.fields;
import static se.rodatraden.words.LineParts.held;
import static se.rodatraden.words.LineParts.lines;
import static se.rodatraden.words.LineParts.reference;
import static se.rodatraden.words.LineParts.span;
import static se.rodatraden.words.LineParts.with;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Commented;
import se.rodatraden.vision.value.Goal;
import se.rodatraden.vision.value.Link;

/** The particulars of each fact, a line each; what is not known is said where a reader would look for it. */
public final class FactLines {
    private FactLines() {}

    public static List<String> of(Fact fact, Naming names) {
        Lang t = names.t();
        return fact instanceof Deciding decided
                ? Stream.of(
                                own(fact, names),
                                lines(DelegationWords.line(decided.decision(), t)),
                                VoteWords.of(decided.decision(), t))
                        .flatMap(List::stream)
                        .toList()
                : own(fact, names);
    }

    private static List<String> own(Fact fact, Naming names) {
        Lang t = names.t();
        return switch (fact) {
            case Fact.VisionCommissioned f -> commission(f.deliverables(), f.to(), t);
            case Fact.RevisionCommissioned f -> commission(f.deliverables(), f.to(), t);
            case Fact.WorkStarted f -> lines(f.what());
            case Fact.ActivityPlanned f ->
                lines(
                        t.say("Planerat ", "Planned for ") + DatePhrases.planned(f.when(), t),
                        with(t.say("Med ", "With "), f.audience()));
            case Fact.ActivityHeld f ->
                lines(
                        with(EnumWords.activity(f.kind(), t) + t.say(" med ", " with "), f.audience()),
                        with(t.say("Plats: ", "Place: "), f.place()),
                        Lang.capital(EnumWords.quantities(f.quantities(), t)));
            case Fact.ActivityCancelled f -> lines(held(f.when(), t), with(t.say("Skäl: ", "Reason: "), f.why()));
            case Fact.ActivityMoved f ->
                lines(
                        t.say("Ny dag: ", "New day: ") + DatePhrases.alone(f.when(), t),
                        with(t.say("Skäl: ", "Reason: "), f.why()));
            case Fact.VisionProposed f ->
                lines(
                        t.quoted(f.title()),
                        EnumWords.parts(f.parts(), t),
                        with(t.say("Målår: ", "Target year: "), f.horizonYear()),
                        EnumWords.route(f.route(), t));
            case Fact.ProposalRevised f ->
                lines(
                        f.changes(),
                        with(t.say("Orsak: ", "Cause: "), names.entry(f.cause())),
                        EnumWords.parts(f.parts(), t));
            case Fact.SentToRemiss f ->
                lines(
                        t.say("Till ", "To ") + BodyWords.addressees(f.addressees(), t),
                        f.due() == null
                                ? t.say("Svarstiden är inte känd.", "The date for answers is not known.")
                                : t.say("Svar senast ", "Answers by ") + DatePhrases.definite(f.due(), t),
                        with(t.say("Underlag: ", "Material: "), BodyWords.join(f.materials(), t)));
            case Fact.RemissMaterialSupplemented f ->
                lines(f.what(), with(t.say("Svar senast ", "Answers by "), definite(f.due(), t)));
            case Fact.RemissDeadlineExtended f ->
                lines(
                        t.say("Svar senast ", "Answers by ") + DatePhrases.definite(f.due(), t),
                        with(t.say("För ", "For "), names.addressee(f.round(), f.addressee())));
            case Fact.AddresseeAdded f -> lines(f.addressee().name());
            case Fact.RemissResponseReceived f -> lines(Lang.capital(EnumWords.stance(f.stance(), t)), f.summary());
            case Fact.RemissRoundClosed f ->
                lines(
                        f.answersKnown() ? null : t.say("Svaren är inte kända.", "The answers are not known."),
                        f.compilation());
            case Fact.SubmittedForDecision f ->
                lines(
                        t.say("Till ", "To ") + BodyWords.inText(f.to(), t),
                        f.wording(),
                        commented(f.boardCommented(), t));
            case Fact.TreatmentRecorded f -> lines(EnumWords.outcome(f.outcome(), t), reference(f.decision(), t));
            case Fact.MatterTabled f ->
                lines(
                        with(
                                t.say("Tas upp igen ", "To be taken up again "),
                                f.until() == null ? null : DatePhrases.inText(f.until(), t)),
                        EnumWords.support(f.support(), t),
                        reference(f.decision(), t));
            case Fact.MatterReferredBack f ->
                lines(
                        with(t.say("Återremitteras till ", "Referred back to "), body(f.to(), t)),
                        with(t.say("Motivering: ", "Reason given: "), f.motivation()),
                        EnumWords.support(f.support(), t),
                        reference(f.decision(), t));
            case Fact.DecisionDeferred f ->
                lines(
                        Lang.capital(DeferralWords.what(f.scope(), t)) + " " + DeferralWords.to(f.target(), t),
                        f.target().condition() == null
                                        || DeferralWords.named(f.target().condition())
                                ? null
                                : Lang.capital(
                                        DeferralWords.resumption(f.target().condition(), t)),
                        reference(f.decision(), t));
            case Fact.DeferralInterpreted f ->
                f.terms().stream()
                        .map(w -> BodyWords.alone(w.body(), t) + ": " + span(w.from(), w.to(), t))
                        .toList();
            case Fact.VisionResumed f ->
                lines(
                        f.afresh() ? t.say("Arbetet börjar om.", "The work starts afresh.") : null,
                        f.inTerm() == null ? null : DeferralWords.dashed(f.inTerm()),
                        reference(f.decision(), t));
            case Fact.VisionAdopted f ->
                lines(
                        t.quoted(f.title()),
                        f.validFrom() == null
                                ? t.say("Beslutet anger ingen första dag.", "The decision names no first day.")
                                : t.say("Gäller från och med ", "In force from ")
                                        + DatePhrases.definite(f.validFrom(), t),
                        with(t.say("Gäller till och med ", "In force until "), definite(f.validTo(), t)),
                        with(t.say("Målår: ", "Target year: "), f.horizonYear()),
                        EnumWords.parts(f.parts(), t),
                        with(t.say("Ändringar: ", "Amendments: "), f.amendments()),
                        reference(f.decision(), t));
            case Fact.VisionRejected f -> lines(reference(f.decision(), t));
            case Fact.MatterWrittenOff f -> lines(f.why(), reference(f.decision(), t));
            case Fact.ProposalWithdrawn f -> lines(f.why());
            case Fact.MatterReopened f -> lines(f.why(), reference(f.decision(), t));
            case Fact.GoalsReplaced f ->
                Stream.concat(f.goals().stream().map(FactLines::goal), lines(reference(f.decision(), t)).stream())
                        .toList();
            case Fact.AppliedAsserted f ->
                lines(
                        FactTitles.begins(f)
                                ? t.say(
                                        "Källan säger från när dokumentet finns, men inte vem som antog det.",
                                        "The source says since when the document has existed, but not who adopted it.")
                                : t.say(
                                        "Källan uppger att dokumentet gällde; något beslut är inte registrerat.",
                                        "The source says that the document applied; no decision is recorded."),
                        with(t.say("Från och med ", "From "), definite(f.validFrom(), t)),
                        with(t.say("Till och med ", "Until "), definite(f.validTo(), t)),
                        with(t.say("Målår: ", "Target year: "), f.horizonYear()));
            case Fact.ObsolescenceAsserted f ->
                lines(
                        f.assertion(),
                        t.say("Inget beslut om upphävande är registrerat.", "No decision to repeal it is recorded."));
            case Fact.DocumentLinked f -> lines(elsewhere(f.link(), t));
            case Fact.DocumentUnlinked f -> lines(f.why());
            case Fact.OwnerChanged _ -> List.of();
            case Fact.MatterTransferred f ->
                lines(
                        t.say("Till ", "To ") + BodyWords.inText(f.to(), t),
                        with(t.say("Nytt dnr: ", "New reg. no.: "), f.newDnr()),
                        with(t.say("Tidigare dnr: ", "Earlier reg. no.: "), f.oldDnr()));
            case Fact.SourceConflictRecorded f -> conflict(f, t);
            case Fact.AssertionRecorded f -> lines(f.assertion());
            case Fact.ValidityProlonged f ->
                lines(
                        t.say("Gäller till och med ", "In force until ") + DatePhrases.definite(f.validTo(), t),
                        reference(f.decision(), t));
            case Fact.VisionRepealed f ->
                lines(
                        with(t.say("Från och med ", "From "), definite(f.from(), t)),
                        with(t.say("Ersätts av ", "Replaced by "), names.vision(f.replacedBy())),
                        reference(f.decision(), t));
            case Fact.RelevanceReviewed f ->
                lines(
                        LegalWords.relevance(f.result(), t),
                        with(t.say("Nästa prövning: ", "Next review: "), date(f.nextDue(), t)),
                        reference(f.decision(), t));
            case Fact.MinutesApproved f ->
                lines(
                        with(t.say("Justerare: ", "Approved by: "), BodyWords.join(f.approvers(), t)),
                        f.immediate() ? t.say("Omedelbar justering.", "Approved immediately.") : null);
            case Fact.MinutesPosted f -> posted(f.board(), f.proof(), t);
            case Fact.PostingTakenDown _ -> List.of();
            case Fact.MinutesReposted f -> posted(f.board(), f.proof(), t);
            case Fact.AppealLodged f ->
                lines(
                        LegalWords.court(f.court()),
                        with(t.say("Inkom ", "Received "), definite(f.received(), t)),
                        LegalWords.grounds(f.grounds(), t));
            case Fact.DecisionInhibited f -> lines(LegalWords.court(f.court()));
            case Fact.InhibitionLifted f -> lines(LegalWords.court(f.court()));
            case Fact.AppealDecided f ->
                lines(
                        LegalWords.court(f.court()),
                        LegalWords.outcome(f.outcome(), t),
                        LegalWords.part(f.outcome(), f.annulledPart(), t));
            case Fact.LeaveToAppealDecided f ->
                lines(LegalWords.court(f.court()), LegalWords.afterLeave(f.granted(), t));
            case Fact.LegalForceConfirmed f ->
                lines(
                        LegalWords.basis(f.basis(), t),
                        with(t.say("Laga kraft ", "Legal force from "), definite(f.since(), t)));
            case Fact.DecisionImplemented f -> implemented(f, t);
            case Fact.ExtraordinaryRemedyRecorded f ->
                lines(LegalWords.court(f.court()), LegalWords.remedy(f.remedy(), f.granted(), t));
            case Fact.MinutesRectified f ->
                lines(
                        t.say("Stod: ", "Read: ") + t.quoted(f.oldText()),
                        t.say("Står nu: ", "Now reads: ") + t.quoted(f.newText()),
                        f.noteVisible()
                                ? null
                                : t.say(
                                        "Protokollet visar inte att det har rättats.",
                                        "The minutes do not show that they were rectified."),
                        f.why());
            case Fact.VoteClassified f -> lines(LegalWords.by(f.by(), t), f.why());
            case Fact.DeviationNoted f -> lines(with(t.say("Regel ", "Rule "), f.rule()), f.text());
            case Fact.MarkedConfidential f ->
                lines(
                        with(t.say("Gäller: ", "About: "), names.entry(f.about())),
                        t.say("Bestämmelse: ", "Provision: ") + f.provision(),
                        with(t.say("Uppgifterna: ", "The fields: "), fields(f.parts(), t)),
                        f.why());
            case Fact.ConfidentialityLifted f ->
                lines(with(t.say("Gäller: ", "About: "), names.entry(f.mark())), f.why());
            case Fact.EntryCorrected f -> lines(LegalWords.correction(f.kind(), t), f.why());
            case Fact.EntryAnnulled f -> lines(f.why());
            case Fact.RegistrationCorrected f ->
                lines(
                        f.title() == null ? null : t.say("Titel: ", "Title: ") + t.quoted(f.title()),
                        f.documentKind() == null
                                ? null
                                : t.say("Typ: ", "Kind: ") + DocumentKindWords.of(f.documentKind(), t.locale()),
                        with(t.say("Målår: ", "Target year: "), f.horizonYear()),
                        LegalWords.correction(f.kind(), t),
                        f.why());
            case Fact.RegistrationAnnulled f -> lines(f.why());
        };
    }

    /** From when it was to be carried out is a plan: that it was is not said. */
    private static List<String> implemented(Fact.DecisionImplemented f, Lang t) {
        return f.plannedFrom() == null
                ? lines(f.what())
                : lines(
                        f.what(),
                        t.say("Från och med ", "From ") + DatePhrases.definite(f.plannedFrom(), t),
                        t.say("Uppgiften säger inte att det skedde.", "The entry does not say that it was done."));
    }

    private static List<String> posted(@Nullable String board, @Nullable String proof, Lang t) {
        return lines(with(t.say("Anslagstavla: ", "Notice board: "), board), with(t.say("Bevis: ", "Proof: "), proof));
    }

    private static List<String> commission(List<String> deliverables, @Nullable BodyRef to, Lang t) {
        return lines(
                with(t.say("Att ta fram: ", "To prepare: "), BodyWords.join(deliverables, t)),
                with(t.say("Till ", "To "), body(to, t)));
    }

    private static List<String> conflict(Fact.SourceConflictRecorded f, Lang t) {
        Stream<String> values =
                f.values().stream().map(v -> v.source() == null ? v.value() : v.value() + " (" + v.source() + ")");
        String chosen = f.chosen() == null
                ? t.say("Inget värde är valt.", "No value is chosen.")
                : t.say("Här används: ", "Used here: ") + f.chosen();
        return Stream.concat(values, Stream.of(chosen, f.why())).toList();
    }

    static String goal(Goal g) {
        String no = g.no() == null ? "" : g.no() + ". ";
        return no + g.text() + (g.focusArea() == null || g.focusArea().equals(g.text()) ? "" : " – " + g.focusArea());
    }

    private static @Nullable String elsewhere(Link link, Lang t) {
        return Stream.of(link.kind() == null ? null : Lang.capital(DocumentKindWords.of(link.kind(), t)), link.owner())
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + ", " + b)
                .orElse(null);
    }

    private static @Nullable String commented(Commented commented, Lang t) {
        return switch (commented) {
            case YES -> t.say("Styrelsen har yttrat sig.", "The board has commented.");
            case GIVEN_CHANCE ->
                t.say("Styrelsen har fått tillfälle att yttra sig.", "The board was given the chance to comment.");
            case NO -> t.say("Styrelsen har inte fått yttra sig.", "The board was not asked to comment.");
            case UNKNOWN -> null;
        };
    }
}
