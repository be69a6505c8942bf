package se.rodatraden.pages.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.LawReference;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.OnDecisions;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Due;
import se.rodatraden.vision.situation.LegalView;
import se.rodatraden.vision.situation.Rulings;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.Legal;
import se.rodatraden.vision.state.LegalStatus;
import se.rodatraden.words.DeadlineWords;
import se.rodatraden.words.Wording;

/** Words the legal status of a vision's decisions on a day. */
public final class LegalSections {
    private final Known known;
    private final Situation situation;
    private final Lang speech;

    private LegalSections(Known known, Situation situation, Lang speech) {
        this.known = known;
        this.situation = situation;
        this.speech = speech;
    }

    public static LegalSection of(Known known, Situation situation, Lang speech) {
        LegalSections words = new LegalSections(known, situation, speech);
        return new LegalSection(
                LegalView.on(known, situation.day()).stream()
                        .filter(words::shown)
                        .map(words::decision)
                        .toList(),
                Due.stated(situation, known).stream().map(words::stated).toList());
    }

    /** Whether its way to legal force is recorded, or it was made on a known day and nobody has confirmed it. */
    private boolean shown(LegalView view) {
        Entry decision = view.decision();
        boolean unconfirmed = decision.occurred().isDay() && view.confirmedBy() == null;
        return unconfirmed
                || known.placed().stream()
                        .filter(p -> p.by(situation.day()))
                        .anyMatch(p -> p.entry().fact() instanceof OnDecisions on
                                && on.decisions().contains(decision.id()));
    }

    private LegalSection.OfDecision decision(LegalView view) {
        Entry decision = view.decision();
        return new LegalSection.OfDecision(
                decision.id(),
                term(decision),
                Wording.title(decision.fact(), speech.locale()),
                Wording.date(decision.occurred(), speech.locale()),
                status(view.status()),
                confirmation(view),
                view.confirmedBy(),
                days(view),
                null);
    }

    private String term(Entry decision) {
        Placed placed = known.placed(decision.id());
        String name = placed == null ? "" : TermHeading.of(placed, speech);
        return name.isEmpty() ? TermHeading.uncertain(speech) : name;
    }

    private String status(LegalStatus status) {
        String words = Rulings.part(status, known)
                .map(p -> Wording.partly(p, speech.locale()))
                .or(() -> untried(status))
                .or(() -> upheld(status))
                .orElseGet(() -> status(status.status(), court(status)));
        Optional<Entry> leave = Rulings.leave(status, known);
        if (leave.isPresent()) {
            String court = leave.flatMap(Rulings::court).orElseGet(() -> speech.say("en högre rätt", "a higher court"));
            words += speech.say(
                    " · " + court + " har gett prövningstillstånd och prövar målet",
                    " · " + court + " has granted leave to appeal and tries the case");
        }
        return status.inhibited()
                ? words
                        + speech.say(
                                " · inhiberat: får tills vidare inte verkställas",
                                " · stayed by a court for the time being")
                : words;
    }

    /** An appeal that ended without trial leaves the decision as it was; that it came is told all the same. */
    private Optional<String> untried(LegalStatus status) {
        return Optional.ofNullable(status.ruling())
                .filter(_ -> status.status() == Legal.POSTED)
                .flatMap(known.entries()::entry)
                .map(Entry::fact)
                .filter(Fact.AppealDecided.class::isInstance)
                .map(f -> switch (((Fact.AppealDecided) f).outcome()) {
                    case WITHDRAWN ->
                        speech.say(
                                "Justeringen är anslagen; överklagandet återkallades",
                                "The approval is posted; the appeal was withdrawn");
                    case DISMISSED ->
                        speech.say(
                                "Justeringen är anslagen; överklagandet avvisades",
                                "The approval is posted; the appeal was dismissed");
                    case ANNULLED, PARTLY_ANNULLED, UPHELD ->
                        speech.say("Justeringen är anslagen", "The approval is posted");
                });
    }

    /** The court whose ruling gave the decision legal force; a court that refused leave to appeal made no ruling. */
    private Optional<String> upheld(LegalStatus status) {
        return Optional.ofNullable(status.ruling())
                .filter(_ -> status.court() == Legal.FINAL)
                .flatMap(known.entries()::entry)
                .filter(e -> e.fact() instanceof Fact.AppealDecided f && f.outcome() == AppealOutcome.UPHELD)
                .flatMap(Rulings::court)
                .map(court -> speech.say(
                        "Har laga kraft: " + court + " avslog överklagandet",
                        "Has legal force: " + court + " rejected the appeal"));
    }

    /** The court that annulled it, by name where it is known. */
    private String court(LegalStatus status) {
        return Rulings.annulment(status, known)
                .flatMap(Rulings::court)
                .orElseGet(() -> speech.say("domstol", "a court"));
    }

    private String status(Legal status, String court) {
        return switch (status) {
            case RECORDED ->
                speech.say(
                        "Beslutat; inget är registrerat om justering eller anslag",
                        "Decided; nothing is recorded about approval or posting of the minutes");
            case APPROVED ->
                speech.say(
                        "Protokollet är justerat; inget anslag är registrerat",
                        "The minutes are approved; no posting is recorded");
            case POSTED ->
                speech.say(
                        "Justeringen är anslagen; inget överklagande är registrerat",
                        "The approval is posted; no appeal is recorded");
            case TIME_NOT_RUNNING ->
                speech.say(
                        "Anslaget togs ned för tidigt; tiden för att överklaga löper inte",
                        "The notice came down too early; the time to appeal does not run");
            case APPEALED -> speech.say("Överklagat", "Appealed");
            case UPHELD_NOT_FINAL ->
                speech.say(
                        "Överklagandet avslogs; att domen har fått laga kraft är inte registrerat",
                        "The appeal was rejected; nothing recorded says that the judgment is final");
            case PARTLY_ANNULLED_NOT_FINAL, PARTLY_ANNULLED -> speech.say("Delvis upphävt", "Annulled in part");
            case ANNULLED_NOT_FINAL ->
                speech.say(
                        "Upphävt av " + court + "; att domen har fått laga kraft är inte registrerat",
                        "Annulled by " + court + "; nothing recorded says that the judgment is final");
            case ANNULLED -> speech.say("Slutligt upphävt av " + court, "Finally annulled by " + court);
            case FINAL -> speech.say("Har laga kraft", "Has legal force");
        };
    }

    private String confirmation(LegalView view) {
        if (view.confirmedBy() == null) {
            return speech.say("Laga kraft: ej bekräftad", "Legal force: not confirmed");
        }
        return view.status().annulled() || view.status().partlyAnnulled()
                ? speech.say("Upphävandet: bekräftat", "Annulment: confirmed")
                : speech.say("Laga kraft: bekräftad", "Legal force: confirmed");
    }

    /** The computed days, and last the day that someone confirmed: the one does not become the other. */
    private List<LegalSection.Day> days(LegalView view) {
        List<LegalSection.Day> days = new ArrayList<>();
        view.dues().forEach(d -> days.add(computed(d, view.confirmedBy())));
        FuzzyDate since = view.status().since();
        String confirmedBy = view.confirmedBy();
        if (since != null && confirmedBy != null) {
            String label = view.status().annulled() || view.status().partlyAnnulled()
                    ? speech.say("Upphävandet har laga kraft", "The annulment has legal force")
                    : speech.say("Laga kraft", "Legal force");
            days.add(new LegalSection.Day(
                    label,
                    Wording.date(since, speech.locale()),
                    speech.say("bekräftad", "confirmed"),
                    null,
                    null,
                    confirmedBy,
                    null));
        }
        known.placed().stream()
                .filter(p -> p.by(situation.day()))
                .map(Placed::entry)
                .filter(e -> e.fact() instanceof Fact.DecisionImplemented f
                        && f.decisions().contains(view.decision().id()))
                .map(e -> carriedOut(e, (Fact.DecisionImplemented) e.fact()))
                .forEach(days::add);
        return List.copyOf(days);
    }

    private LegalSection.Day carriedOut(Entry entry, Fact.DecisionImplemented f) {
        FuzzyDate planned = f.plannedFrom();
        return new LegalSection.Day(
                planned == null
                        ? speech.say("Verkställt", "Carried out")
                        : speech.say("Skulle verkställas från", "To be carried out from"),
                Wording.date(planned == null ? entry.occurred() : planned, speech.locale()),
                planned == null ? speech.say("registrerad", "recorded") : speech.say("angiven", "stated"),
                null,
                f.what(),
                entry.id(),
                planned == null ? entry.id() : null);
    }

    /** Of legal force that was confirmed and then reopened, nothing is said to have happened. */
    private LegalSection.Day computed(Due due, @Nullable String confirmedBy) {
        boolean reopened = due.deadline().equals(Deadlines.LEGAL_FORCE) && confirmedBy == null;
        String formula = due.deadline().formula(speech.locale());
        return new LegalSection.Day(
                DeadlineWords.label(due.deadline(), speech),
                Wording.date(due.when(), speech.locale()),
                speech.say("beräknad", "computed"),
                basis(due.law()),
                due.putOff()
                        ? formula + speech.say(" (flyttad, lag 1930:173 2 §)", " (moved, lag 1930:173 2 §)")
                        : formula,
                due.from(),
                reopened ? null : due.by());
    }

    private LegalSection.Day stated(Due due) {
        return new LegalSection.Day(
                DeadlineWords.label(due.deadline(), speech),
                Wording.date(due.when(), speech.locale()),
                speech.say("angiven", "stated"),
                null,
                due.deadline().formula(speech.locale()),
                due.from(),
                due.by());
    }

    private @Nullable String basis(@Nullable LawReference law) {
        if (law == null) {
            return null;
        }
        return law.exact()
                ? law.paragraph()
                : law.paragraph() + speech.say(" (paragrafen inte kontrollerad)", " (paragraph not checked)");
    }
}
