package se.rodatraden.views;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.order.Law;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.situation.Why;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.words.DeferralWords;
import se.rodatraden.words.LegalWords;
import se.rodatraden.words.StandingWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Particulars;

/**
 * Why a vision stands as it does on a day: each part of the standing with the entries that give it and their rules, the causes of
 * uncertainty, and all deviations, each with its rule and the law of its day.
 *
 * @param open entries that may or may not have happened by the day
 */
public record Explanation(List<Part> parts, List<Placed> open, List<Deviates> deviations) {
    public Explanation {
        parts = List.copyOf(parts);
        open = List.copyOf(open);
        deviations = List.copyOf(deviations);
    }

    /** The part of the standing explained. */
    public enum Of {
        /** That the registration is struck: then nothing else counts. */
        REGISTRATION,
        PREPARATION,
        DEFERRAL,
        DOCUMENT,
        HOLDER,
        NEXT
    }

    /** A part of the standing: its text and reasons. */
    public record Part(Of of, String says, List<Reason> reasons) {}

    /**
     * An entry that determines a part of the standing.
     *
     * @param rule a paragraph of law, or the name of the command whose row in the state table applies
     * @param paragraph source of the rule
     * @param text the text of the rule
     */
    public record Reason(Entry entry, String rule, String paragraph, String text) {}

    /** A deviation, the text of its rule, and the entry it is about. */
    public record Deviates(Acknowledged deviation, String text, Entry entry) {}

    static final String TABLE = Law.REGISTER;

    /** Explains the situation in the reader's language. */
    public static Explanation of(VisionOn on, Locale locale) {
        return new Writer(on.known(), on.situation(), Lang.of(locale)).explanation();
    }

    private record Writer(Known known, Situation situation, Lang t) {
        Explanation explanation() {
            LocalDate day = situation.day();
            List<Part> parts = new ArrayList<>();
            Optional<Entry> annulled = Registration.annulled(known.entries().list());
            if (annulled.isPresent()) {
                parts.add(new Part(Of.REGISTRATION, t.say("struken", "struck"), struck(annulled.get())));
            } else if (!situation.standing().beforeRecord()) {
                parts.add(new Part(Of.PREPARATION, preparation(), preparationReasons()));
                situation
                        .deferral()
                        .ifPresent(d -> parts.add(
                                new Part(Of.DEFERRAL, DeferralWords.foreign(d.words(), t), readings(d.entry()))));
                parts.add(new Part(Of.DOCUMENT, document(), documentReasons()));
                parts.add(new Part(
                        Of.HOLDER,
                        Particulars.holder(situation.holder(), t.locale()).line(),
                        holderReasons()));
                parts.add(new Part(
                        Of.NEXT,
                        Particulars.next(situation.next(), t.locale()).line(),
                        reasons(
                                situation.next().entry(),
                                stated(situation.next().entry()))));
            }
            return new Explanation(
                    parts,
                    known.placed().stream()
                            .filter(p -> p.maybeBy(day) && !p.by(day))
                            .toList(),
                    known.acknowledged().stream()
                            .filter(a -> maybeBy(a.about(), day))
                            .flatMap(a ->
                                    known.entries().entry(a.about()).stream().map(e -> deviates(a, e)))
                            .toList());
        }

        private List<Reason> struck(Entry annulment) {
            return reasons(
                    annulment.id(),
                    t.say(
                            "Inget av det som registrerades räknas, så visionen har inget läge. Allt står kvar i liggaren.",
                            "Nothing of what was recorded counts, so the vision has no standing. All of it remains in the ledger."));
        }

        /** Whether the entry may have happened by the day; undated notes count on every day. */
        private boolean maybeBy(String entry, LocalDate day) {
            Placed placed = known.placed(entry);
            return placed == null || placed.maybeBy(day);
        }

        private Deviates deviates(Acknowledged a, Entry about) {
            String rule = a.rule();
            return new Deviates(
                    a, rule == null ? t.say("Noterad av en person.", "Noted by a person.") : text(rule), about);
        }

        private String text(String rule) {
            return Wording.deviation(rule, t.locale());
        }

        private String preparation() {
            Standing s = situation.standing();
            return s.preparation()
                    .map(p -> Wording.preparation(p, t.locale()))
                    .orElseGet(() -> t.say("oklart: ", "uncertain: ") + Wording.possibilities(s, t.locale()));
        }

        private String document() {
            return Wording.document(situation.standing(), t.locale()).orElseGet(() -> t.say("oklart", "uncertain"));
        }

        private List<Reason> preparationReasons() {
            String since = situation.standing().state().since();
            return situation
                    .standing()
                    .preparation()
                    .map(p -> reasons(since, StandingWords.after(p, isDecision(since), t)))
                    .orElseGet(() -> reasons(
                            since,
                            t.say(
                                    "Det senaste som säkert hade hänt den dagen.",
                                    "The last that had certainly happened by that day.")));
        }

        private boolean isDecision(@Nullable String entry) {
            return Optional.ofNullable(entry)
                    .flatMap(known.entries()::entry)
                    .filter(e -> e.fact() instanceof Deciding d && d.decision() != null)
                    .isPresent();
        }

        private String stated(@Nullable String entry) {
            return isDecision(entry)
                    ? t.say("Det står i beslutet.", "The decision says so.")
                    : t.say("Det står i posten.", "The entry says so.");
        }

        private List<Reason> readings(Entry deferral) {
            List<Reason> reasons = new ArrayList<>(reasons(
                    deferral.id(), t.say("Det står i beslutet att hänskjuta.", "The decision to defer says so.")));
            known.entries()
                    .facts(Fact.DeferralInterpreted.class)
                    .filter(f -> f.deferral().equals(deferral.id()) && maybeBy(f.entry(), situation.day()))
                    .forEach(f -> reasons.addAll(reasons(
                            f.entry(),
                            t.say(
                                    "Den som registrerade har tolkat vilka perioder det avser.",
                                    "The registrar has interpreted which terms it refers to."))));
            return reasons;
        }

        /** The reasons for the document's state, besides those of the preparation and the deferral. */
        private List<Reason> documentReasons() {
            String since = situation.standing().state().since();
            List<Reason> reasons = new ArrayList<>();
            for (Why why : situation.why()) {
                Optional<Entry> entry = known.entries().entry(why.entry());
                boolean elsewhere = why.entry().equals(since) && isCommand(why.rule())
                        || entry.filter(e -> e.fact() instanceof Fact.DeferralInterpreted)
                                .isPresent();
                if (entry.isPresent() && !elsewhere) {
                    reasons.add(new Reason(
                            entry.get(),
                            why.rule(),
                            isCommand(why.rule()) ? TABLE : why.rule(),
                            document(why.rule(), entry.get().fact())));
                }
            }
            if (reasons.isEmpty() && situation.standing().state().version().isPresent()) {
                String entry =
                        situation.standing().state().version().orElseThrow().entry();
                return reasons(entry, stated(entry));
            }
            return reasons;
        }

        private String document(String rule, Fact fact) {
            if (rule.equals(Validity.FROM_LEGAL_FORCE)) {
                return t.say(
                        "En översiktsplan gäller först när beslutet att anta den har fått laga kraft.",
                        "A comprehensive plan applies only when the decision to adopt it has gained legal force.");
            }
            if (fact instanceof Fact.AppealDecided f && f.outcome() == AppealOutcome.PARTLY_ANNULLED) {
                return t.say("Genom domen är beslutet delvis upphävt", "The judgment annuls the decision in part")
                        + LegalWords.which(f.annulledPart(), t)
                        + ".";
            }
            if (fact instanceof Fact.AppealDecided) {
                return t.say("Domen upphäver beslutet.", "The judgment annuls the decision.");
            }
            if (fact instanceof Fact.DecisionInhibited) {
                return t.say("Domstolen stoppar beslutet tills vidare.", "The court suspends the decision for now.");
            }
            if (fact instanceof Fact.VisionAdopted && situation.standing().validityPresumed()) {
                return presumed(isCommand(rule));
            }
            return stated(fact.entry());
        }

        /** A paragraph unknown for the day is left out. */
        private String presumed(boolean withoutParagraph) {
            String first = t.say("Beslutet anger ingen första dag.", "The decision names no first day.");
            return withoutParagraph
                    ? first
                            + t.say(
                                    " Giltigheten räknas från beslutsdagen.",
                                    " Validity is counted from the day of the decision.")
                    : first
                            + t.say(
                                    " Ett beslut får verkställas innan det har fått laga kraft, så giltigheten räknas"
                                            + " från beslutet.",
                                    " A decision may be carried out before it has gained legal force, so validity is counted"
                                            + " from the decision.");
        }

        private List<Reason> holderReasons() {
            List<Reason> reasons = new ArrayList<>(reasons(
                    situation.standing().preparation().isPresent()
                            ? situation.standing().state().since()
                            : null,
                    t.say(
                            "Här står vem som handlade och till vem ärendet gick.",
                            "This says who acted and to whom the matter went.")));
            known.placed().stream()
                    .filter(p -> p.by(situation.day()) && p.entry().fact() instanceof Fact.MatterTransferred)
                    .reduce((first, second) -> second)
                    .ifPresent(p -> reasons.addAll(reasons(
                            p.entry().id(), t.say("Ärendet flyttades hit.", "The matter was transferred here."))));
            return reasons;
        }

        private List<Reason> reasons(@Nullable String entry, String text) {
            return Optional.ofNullable(entry).flatMap(known.entries()::entry).stream()
                    .map(e -> new Reason(e, StateTable.of(e.fact()).name(), TABLE, text))
                    .toList();
        }

        private static boolean isCommand(String rule) {
            return StateTable.ROWS.stream().anyMatch(r -> r.name().equals(rule));
        }
    }
}
