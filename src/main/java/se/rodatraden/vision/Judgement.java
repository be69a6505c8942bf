package se.rodatraden.vision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.PersonalData;
import se.rodatraden.kernel.Violation;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Registration;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Setting;
import se.rodatraden.vision.integrity.CorrectionViolations;
import se.rodatraden.vision.integrity.PersonalDataFindings;
import se.rodatraden.vision.integrity.RegistrationViolations;
import se.rodatraden.vision.integrity.Violations;
import se.rodatraden.vision.rules.Rule;
import se.rodatraden.vision.rules.Rules;
import se.rodatraden.vision.rules.StateRules;
import se.rodatraden.vision.state.MissingSteps;

/**
 * Judges new entries against a history: violations of integrity, and the deviations found with the new entries but not without them. An
 * entry is judged as it last reads, so a correction is judged by the entry it results in.
 */
final class Judgement {
    private final List<Entry> known;
    private final List<Entry> fresh;
    private final LocalDate today;
    private final Setting setting;
    private final VisionEvent.@Nullable VisionRegistered registered;
    private final List<Entry> together;
    private final Corrections after;
    /** For each entry corrected or struck by a new one, the last that does so. */
    private final Map<String, Entry> corrector = new LinkedHashMap<>();

    private final Set<String> freshIds;
    private @Nullable Known with;

    private final @Nullable List<Deviation> without;

    /**
     * Prepares the judgement.
     *
     * @param registered null if the vision is not registered
     * @param without the deviations without the new entries, if they are known
     */
    Judgement(
            List<Entry> known,
            List<Entry> fresh,
            LocalDate today,
            Setting setting,
            VisionEvent.@Nullable VisionRegistered registered,
            @Nullable List<Deviation> without) {
        this.without = without;
        this.known = known;
        this.fresh = fresh;
        this.today = today;
        this.setting = setting;
        this.registered = registered;
        together = Stream.concat(known.stream(), fresh.stream()).toList();
        after = Corrections.of(together);
        freshIds = fresh.stream().map(Entry::id).collect(Collectors.toCollection(HashSet::new));
        for (Entry e : fresh) {
            if (e.fact() instanceof Fact.EntryCorrected c) {
                corrector.put(c.corrects(), e);
            } else if (e.fact() instanceof Fact.EntryAnnulled a) {
                corrector.put(a.annuls(), e);
            }
        }
    }

    /** The violations of integrity. */
    List<Violation> violations() {
        Entries recorded = new Entries(together);
        Entries counting = new Entries(after.effective());
        Corrections before = Corrections.of(known);
        List<Violation> violations = new ArrayList<>();
        for (Entry e : fresh) {
            violations.addAll(CorrectionViolations.of(e, before));
            violations.addAll(unchanged(e, before));
            violations.addAll(RegistrationViolations.struck(e, before, after));
            before.add(e);
            boolean counts = !Corrections.isCorrection(e.fact()) && !corrector.containsKey(e.id());
            violations.addAll(
                    counts ? Violations.of(e, counting, recorded, today) : Violations.told(e, recorded, today));
        }
        if (violations.isEmpty() && !corrector.isEmpty()) {
            corrector.forEach((id, by) -> after.reading(id)
                    .ifPresent(e ->
                            Violations.of(e, counting, recorded, today).forEach(v -> violations.add(inside(v, by)))));
            leftDangling(counting, recorded).ifPresent(violations::add);
        }
        return violations;
    }

    private List<Violation> unchanged(Entry e, Corrections before) {
        return registered == null || !(e.fact() instanceof Fact.RegistrationCorrected c)
                ? List.of()
                : RegistrationViolations.unchanged(
                        e, c, Registration.reads(registered, new Entries(before.effective())));
    }

    /** A violation in a correction's content, reported for the correction. */
    private static Violation inside(Violation violation, Entry by) {
        return violation.about(by.id()).at(inside(violation.field()));
    }

    private static String inside(@Nullable String field) {
        return field == null ? "instead" : "instead/" + field;
    }

    /** Entries that refer to removed content or to a struck entry, and would refer to nothing. */
    private Optional<Violation> leftDangling(Entries counting, Entries recorded) {
        Entries before = new Entries(Corrections.of(known).effective());
        Entries recordedBefore = new Entries(known);
        List<String> dangling = before.list().stream()
                .map(Entry::id)
                .filter(id -> !corrector.containsKey(id))
                .filter(id -> rules(id, counting, recorded).stream()
                        .anyMatch(rule -> !rules(id, before, recordedBefore).contains(rule)))
                .toList();
        if (dangling.isEmpty()) {
            return Optional.empty();
        }
        Entry by = corrector.values().stream().reduce((first, second) -> second).orElseThrow();
        String list = String.join(", ", dangling);
        return Optional.of(Violation.value(
                "E-REFERRED-TO",
                by.id(),
                by.fact() instanceof Fact.EntryAnnulled ? "annuls" : "corrects",
                "Andra poster hänvisar till den här: " + list + ". Rätta eller stryk dem först.",
                "Other entries refer to this one: " + list + ". Correct or strike them first."));
    }

    private List<String> rules(String id, Entries counting, Entries recorded) {
        return counting.entry(id).stream()
                .flatMap(e -> Violations.of(e, counting, recorded, today).stream())
                .map(Violation::rule)
                .toList();
    }

    /** The deviations found with the new entries and not without them. */
    List<Deviation> caused() {
        List<Deviation> caused = new ArrayList<>(with().deviations());
        caused.removeAll(Set.copyOf(without()));
        fresh.stream()
                .map(Entry::fact)
                .filter(f -> Corrections.isCorrection(f) || !Known.isPlaced(f))
                .flatMap(f -> PersonalDataFindings.deviation(f).stream())
                .forEach(caused::add);
        return caused;
    }

    /** The new and corrected entries that require a reason for a deviation, and have none. */
    List<Violation> unreasoned(List<Deviation> caused) {
        Map<String, Violation> asked = new LinkedHashMap<>();
        for (Deviation d : caused) {
            Entry by = Objects.requireNonNullElseGet(corrector.get(d.entry()), () -> told(d.entry()));
            Optional<Rule> rule = Rules.rule(d.rule()).filter(r -> r.tier() == Rule.Tier.AS_OCCURRED);
            boolean text = d.rule().equals(PersonalData.RULE);
            if (d.certain() && !text && rule.isPresent() && freshIds.contains(by.id()) && !hasReason(d.entry())) {
                asked.putIfAbsent(d.entry(), ask(rule.get(), d, by));
            }
        }
        if (!asked.isEmpty() && !corrector.isEmpty()) {
            Set<String> toldSo = foundAsFirstTold();
            asked.entrySet()
                    .removeIf(a -> !corrector.containsKey(a.getKey())
                            && !toldSo.contains(a.getValue().rule() + " " + a.getKey()));
        }
        fresh.forEach(e -> personal(e).ifPresent(violation -> asked.putIfAbsent(e.id(), violation)));
        return List.copyOf(asked.values());
    }

    /** An entry is responsible for its own texts; a correction is not responsible for the text it replaces. */
    private Optional<Violation> personal(Entry e) {
        boolean reasoned = e.fact().told().recordAsOccurred();
        if (!(e.fact() instanceof Fact.EntryCorrected c)) {
            return PersonalDataFindings.violation(e.fact(), Optional.empty(), reasoned);
        }
        Optional<Fact> before = Corrections.of(known).reading(c.corrects()).map(Entry::fact);
        return PersonalDataFindings.violation(e.fact(), before, reasoned || hasReason(c.corrects()));
    }

    private Entry told(String id) {
        return together.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    /** Whether any version or correction of the entry states a reason for recording it as it occurred. */
    private boolean hasReason(String id) {
        return told(id).fact().told().recordAsOccurred()
                || after.of(id).stream()
                        .anyMatch(c -> c.by().fact().told().recordAsOccurred()
                                || c.correction().instead().told().recordAsOccurred());
    }

    /**
     * A document may contain entries together with later corrections of others; a deviation caused in an entry only by a correction
     * requires no reason from that entry.
     */
    private Set<String> foundAsFirstTold() {
        List<Entry> first = Stream.concat(
                        known.stream(), fresh.stream().filter(e -> !Corrections.isCorrection(e.fact())))
                .toList();
        return new Known(first, setting)
                .deviations().stream()
                        .filter(Deviation::certain)
                        .map(d -> d.rule() + " " + d.entry())
                        .collect(Collectors.toSet());
    }

    private Violation ask(Rule r, Deviation d, Entry by) {
        String id = d.entry();
        boolean correction = !by.id().equals(id);
        Entry reads = with().entries().entry(id).orElseThrow();
        return Violation.of(
                        r.id(),
                        sv(r, reads) + " Hände det ändå, ange recordAsOccurred och ett skäl (reason).",
                        en(r, reads) + " If it happened all the same, give recordAsOccurred and a reason.")
                .ofKind(Violation.Kind.RULE)
                .about(by.id())
                .at(correction ? inside(d.field()) : d.field())
                .under(d.paragraph())
                .instead(Possible.insteadOf(reads, with()));
    }

    /** For an act in the wrong state, also the missing steps, if the state tables show a way. */
    private String sv(Rule rule, Entry entry) {
        return missing(rule, entry)
                .map(missing ->
                        "Det som är registrerat leder inte fram till detta: registrera först " + missing.sv() + ".")
                .orElse(rule.sv());
    }

    private String en(Rule rule, Entry entry) {
        return missing(rule, entry)
                .map(missing -> "What is recorded does not lead up to this: record first " + missing.en() + ".")
                .orElse(rule.en());
    }

    private Optional<MissingSteps> missing(Rule rule, Entry entry) {
        return rule.id().equals(StateRules.STATE)
                ? Optional.of(MissingSteps.before(entry.fact(), with().judging().met(entry)))
                        .filter(missing -> !missing.none())
                : Optional.empty();
    }

    private Known with() {
        Known found = with;
        if (found == null) {
            found = new Known(together, setting);
            with = found;
        }
        return found;
    }

    private List<Deviation> without() {
        return without != null ? without : new Known(known, setting).deviations();
    }

    /** All deviations with the new entries. */
    List<Deviation> deviations() {
        return with().deviations();
    }

    /**
     * The deviations stored with the event of a new entry: its own, those of an entry it corrects, and, with the last event,
     * those caused in older entries.
     */
    List<Deviation> carried(Entry entry, List<Deviation> caused) {
        boolean last = entry.equals(fresh.getLast());
        return caused.stream()
                .filter(d -> {
                    Entry by = corrector.get(d.entry());
                    return by != null
                            ? by.equals(entry)
                            : d.entry().equals(entry.id()) || last && !freshIds.contains(d.entry());
                })
                .toList();
    }
}
