package se.rodatraden.vision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.PersonalData;
import se.rodatraden.kernel.Violation;
import se.rodatraden.kernel.Wellformed;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Recording;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Extent;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.History;
import se.rodatraden.vision.history.Setting;
import se.rodatraden.vision.history.Surroundings;
import se.rodatraden.vision.integrity.OwnViolations;
import se.rodatraden.vision.integrity.RegistrationViolations;

/**
 * Decides on a command, given the history and the time: the events to record, or the violations. The
 * register with the new entries is compared with the register without them, so an entry from decades ago is judged at its
 * place in time, and its effects on other entries are found too.
 */
public final class Decide {
    private static final int DAYS_LIVE = 7;

    private final @Nullable History history;
    private final Instant now;
    private final LocalDate today;

    private final VisionEvent.@Nullable VisionRegistered registered;
    private final Setting setting;
    private @Nullable Judged judged;

    private final @Nullable Judged last;

    private Decide(
            @Nullable History history, VisionCommand command, Instant now, Surroundings around, @Nullable Judged last) {
        this.last = last;
        this.history = history;
        this.registered = history != null ? history.registered() : registering(command);
        this.setting =
                new Setting(registered == null ? DocumentKind.VISION : registered.kind(), command.vision(), around);
        this.now = now;
        this.today = now.atZone(SwedishDays.ZONE).toLocalDate();
    }

    /**
     * Decides.
     *
     * @param history null if the vision is not registered
     * @throws InvalidField if a value cannot be stored
     */
    public static Verdict on(@Nullable History history, VisionCommand command, Instant now, Surroundings around) {
        return on(history, command, now, around, null).verdict();
    }

    /**
     * The same after another command on the same vision, whose entries need not be judged twice.
     *
     * @param last what was judged with the last accepted command, if that is known; it is used if it holds for the history
     */
    public static Decided on(
            @Nullable History history, VisionCommand command, Instant now, Surroundings around, @Nullable Judged last) {
        Decide decide = new Decide(history, command, now, around, last);
        Verdict verdict = switch (command) {
            case VisionCommand.RegisterVision c -> decide.registerAlone(c);
            case VisionCommand.RecordHistory c -> decide.record(c);
            case VisionCommand.EraseTexts c -> Erasing.on(history, c, decide.today);
            case Act act -> decide.act(act);
        };
        return new Decided(verdict, verdict instanceof Verdict.Accepted ? decide.judged : null);
    }

    /** The same without knowledge of other visions. */
    public static Verdict on(@Nullable History history, VisionCommand command, Instant now, Municipality municipality) {
        return on(history, command, now, Surroundings.of(municipality));
    }

    /** The same without knowledge of the municipality beyond the law. */
    public static Verdict on(@Nullable History history, VisionCommand command, Instant now) {
        return on(history, command, now, Municipality.statutory(command.vision().municipality()));
    }

    private static VisionEvent.@Nullable VisionRegistered registering(VisionCommand command) {
        return switch (command) {
            case VisionCommand.RegisterVision c -> registered(c);
            case VisionCommand.RecordHistory c -> registered(c.register());
            case VisionCommand.EraseTexts _ -> null;
            case Act _ -> null;
        };
    }

    /** A repeated document may contain the strike of its registration; a registration alone would have no effect. */
    private Verdict registerAlone(VisionCommand.RegisterVision c) {
        Verdict verdict = register(c);
        return verdict instanceof Verdict.Refused
                        || history == null
                        || history.annulled().isEmpty()
                ? verdict
                : new Verdict.Refused(repeated(
                        c.vision().name(),
                        "vision",
                        "En registrering med det id:t finns och är struken: stryk strykningen (annul-entry) om visionen ska"
                                + " räknas, eller välj ett annat id.",
                        "There is a registration with that id, and it is struck: strike that entry (annul-entry) if the vision"
                                + " is to count, or choose another id."));
    }

    private Verdict register(VisionCommand.RegisterVision c) {
        Wellformed.check(c, today);
        if (history == null) {
            // A title comes without an act that could state a reason.
            List<String> personal = PersonalData.fields(c);
            Optional<Violation> year =
                    RegistrationViolations.targetYear(c.vision().name(), c.horizonYear());
            if (year.isPresent()) {
                return new Verdict.Refused(year.get());
            }
            return personal.isEmpty()
                    ? new Verdict.Accepted(List.of(registered(c)), List.of())
                    : new Verdict.Refused(PersonalData.refuse(c.vision().name(), personal.getFirst()));
        }
        return history.registered().equals(registered(c))
                        || history.registration().equals(registered(c))
                ? new Verdict.Accepted(List.of(), List.of())
                : new Verdict.Refused(
                        repeated(
                                c.vision().name(),
                                "vision",
                                "Visionen är redan registrerad, med andra uppgifter: "
                                        + RegistrationViolations.differing(history.registration(), c, true)
                                        + ". Är det samma vision: skicka dokumentet med de registrerade uppgifterna, rätta dem om de"
                                        + " är fel (correct-registration), och registrera titeln som beslutades med beslutet"
                                        + " (adopt-vision), ett förslags med förslaget (propose-vision). Är det en annan vision behöver den ett eget id.",
                                "The vision is registered already, with other particulars: "
                                        + RegistrationViolations.differing(history.registration(), c, false)
                                        + ". If it is the same vision, send the document with the registered ones, correct them if"
                                        + " they are wrong (correct-registration), and record the title that was decided with the"
                                        + " decision (adopt-vision), a proposal's with the proposal (propose-vision). If it is another vision, it needs an id of its own."));
    }

    private Verdict record(VisionCommand.RecordHistory c) {
        Verdict opened = register(c.register());
        List<Violation> unkept = c.acts().stream()
                .flatMap(act -> OwnViolations.unkept(act, today).stream())
                .toList();
        Verdict told = unkept.isEmpty() ? acts(c.acts(), c.imported()) : new Verdict.Refused(unkept);
        if (opened instanceof Verdict.Accepted first && told instanceof Verdict.Accepted rest) {
            List<VisionEvent> events = new ArrayList<>(first.events());
            events.addAll(rest.events());
            return new Verdict.Accepted(events, rest.deviations());
        }
        return new Verdict.Refused(Stream.of(opened, told)
                .flatMap(verdict -> verdict instanceof Verdict.Refused r ? r.violations().stream() : Stream.empty())
                .toList());
    }

    private Verdict act(Act act) {
        try {
            Wellformed.check((Record) act, today);
        } catch (InvalidField e) {
            throw e.in(act.told().entry());
        }
        return acts(List.of(act), false);
    }

    /** @param acts acts with valid values */
    private Verdict acts(List<Act> acts, boolean imported) {
        List<Entry> known = history == null ? List.of() : history.entries();
        Entries recorded = new Entries(known);
        Corrections corrections = Corrections.of(known);
        List<Act> toTell = new ArrayList<>();
        List<Entry> fresh = new ArrayList<>();
        List<Violation> violations = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        ConfidentialityMarks marks =
                ConfidentialityMarks.of(known.stream().map(Entry::fact).toList());
        for (Act act : acts) {
            checkCorrected(act);
            Fact fact = Recording.fact(act, new RecordedMetadata(act.told(), basis(act, imported), List.of()));
            Optional<Entry> earlier = recorded.entry(fact.entry());
            boolean told = Stream.concat(earlier.stream(), corrections.reading(fact.entry()).stream())
                    .anyMatch(e -> sameTelling(e.fact(), act)
                            || sameTelling(marks.masked(e.fact()), act)
                            || sameTelling(marks.everMade().masked(e.fact()), act));
            if (!ids.add(fact.entry()) || earlier.isPresent() && !told) {
                violations.add(repeated(
                        fact.entry(),
                        "entry",
                        "Posten finns redan med annat innehåll: rätta den (correct-entry), eller ge den nya posten ett"
                                + " eget id.",
                        "The entry exists with other content: correct it (correct-entry), or give the new entry an id of"
                                + " its own."));
            } else if (earlier.isEmpty()) {
                toTell.add(act);
                fresh.add(new Entry(Long.MAX_VALUE - acts.size() + fresh.size(), now, fact));
            }
        }
        return violations.isEmpty() ? judge(known, fresh, toTell) : refused(violations, fresh);
    }

    private static void checkCorrected(Act act) {
        if (act instanceof Act.CorrectEntry c && !c.instead().vision().equals(c.vision())) {
            throw new InvalidField(
                            "instead.vision",
                            "är en annan vision: en post rättas där den registrerades",
                            "is another vision: an entry is corrected where it was told")
                    .in(act.told().entry());
        }
    }

    private Verdict judge(List<Entry> known, List<Entry> fresh, List<Act> toTell) {
        if (fresh.isEmpty()) {
            return new Verdict.Accepted(List.of(), List.of());
        }
        Judged before = last != null && last.holds(history, setting) ? last : null;
        long size = before != null ? before.size() : Extent.bytes(known);
        Optional<Violation> full = Extent.violation(known.size(), size, fresh);
        if (full.isPresent()) {
            return new Verdict.Refused(full.get());
        }
        Judgement judgement =
                new Judgement(known, fresh, today, setting, registered, before == null ? null : before.deviations());
        List<Violation> violations = judgement.violations();
        if (!violations.isEmpty()) {
            return refused(violations, fresh);
        }
        List<Deviation> caused = judgement.caused();
        List<Violation> unreasoned = judgement.unreasoned(caused);
        if (!unreasoned.isEmpty()) {
            return new Verdict.Refused(unreasoned);
        }
        List<VisionEvent> events = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            RecordedMetadata noted = fresh.get(i).fact().noted();
            events.add(Recording.fact(
                    toTell.get(i),
                    new RecordedMetadata(noted.told(), noted.basis(), judgement.carried(fresh.get(i), caused))));
        }
        long grown = size + events.stream().mapToLong(Extent::bytes).sum();
        judged = new Judged(setting, known.size(), events, today, judgement.deviations(), grown);
        return new Verdict.Accepted(List.copyOf(events), caused);
    }

    private Basis basis(Act act, boolean imported) {
        if (imported) {
            return Basis.IMPORTED;
        }
        LocalDate latest = act.told().occurred().latest();
        return latest != null && act.told().occurred().isDay() && !latest.isBefore(today.minusDays(DAYS_LIVE))
                ? Basis.LIVE
                : Basis.RETROACTIVE;
    }

    /** An export with masked texts counts as the same content. */
    private static boolean sameTelling(Fact earlier, Act act) {
        return Recording.act(act.vision(), earlier).equals(act);
    }

    private static VisionEvent.VisionRegistered registered(VisionCommand.RegisterVision c) {
        return new VisionEvent.VisionRegistered(c.vision(), c.title(), c.kind(), c.horizonYear());
    }

    private static Violation repeated(String entry, String field, String sv, String en) {
        return Violation.value("E-REPEATED-ENTRY", entry, field, sv, en).ofKind(Violation.Kind.REPEATED);
    }

    /** The violations, together with all other violations of the new entries. */
    private Verdict refused(List<Violation> violations, List<Entry> fresh) {
        return new Verdict.Refused(Stream.concat(
                        violations.stream(),
                        fresh.stream().flatMap(e -> OwnViolations.ofFact(e.fact(), today).stream()))
                .distinct()
                .toList());
    }
}
