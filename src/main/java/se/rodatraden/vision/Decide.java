package se.rodatraden.vision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.InvalidField;
import se.rodatraden.municipality.Refusal;
import se.rodatraden.municipality.Wellformed;

/**
 * What becomes of a command, given the history and the time: the events to record, or the refusals. It judges what the
 * register would say with the new entries against what it says without them, so an entry from decades ago is judged at its
 * place in time, and what it changes elsewhere is found too.
 */
public final class Decide {
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int DAYS_LIVE = 7;

    private final @Nullable History history;
    private final Instant now;
    private final LocalDate today;

    private Decide(@Nullable History history, Instant now) {
        this.history = history;
        this.now = now;
        this.today = now.atZone(SWEDEN).toLocalDate();
    }

    /**
     * Decides.
     *
     * @param history null where the vision is not registered
     * @throws InvalidField when a value cannot be kept at all
     */
    public static Verdict on(@Nullable History history, VisionCommand command, Instant now) {
        Decide decide = new Decide(history, now);
        return switch (command) {
            case VisionCommand.RegisterVision c -> decide.register(c);
            case VisionCommand.RecordHistory c -> decide.record(c);
            case Act act -> decide.acts(List.of(act), false);
        };
    }

    private Verdict register(VisionCommand.RegisterVision c) {
        Wellformed.check(c, today);
        if (history == null) {
            return new Verdict.Accepted(List.of(registered(c)), List.of());
        }
        return history.registered().equals(registered(c))
                ? new Verdict.Accepted(List.of(), List.of())
                : refused(repeated(
                        c.vision().name(),
                        "vision",
                        "Det finns redan en vision med detta id och andra uppgifter: välj ett annat id.",
                        "A vision with this id and other particulars exists: choose another id."));
    }

    private Verdict record(VisionCommand.RecordHistory c) {
        Verdict opened = register(c.register());
        if (!(opened instanceof Verdict.Accepted first)) {
            return opened;
        }
        Verdict told = acts(c.acts(), c.imported());
        if (!(told instanceof Verdict.Accepted rest)) {
            return told;
        }
        List<VisionEvent> events = new ArrayList<>(first.events());
        events.addAll(rest.events());
        return new Verdict.Accepted(events, rest.deviations());
    }

    private Verdict acts(List<Act> acts, boolean imported) {
        List<Entry> known = history == null ? List.of() : history.entries();
        List<Act> toTell = new ArrayList<>();
        List<Entry> fresh = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Act act : acts) {
            checkFields(act);
            Fact fact = Recording.fact(act, new Noted(act.told(), basis(act, imported), List.of()));
            Optional<Entry> earlier = new Entries(known).entry(fact.entry());
            if (!ids.add(fact.entry())
                    || earlier.isPresent() && !sameTelling(earlier.get().fact(), act)) {
                refusals.add(repeated(
                        fact.entry(),
                        "entry",
                        "Posten finns redan med annat innehåll: rätta den, eller ge den nya posten ett eget id.",
                        "The entry exists with other content: correct it, or give the new entry an id of its own."));
            } else if (earlier.isEmpty()) {
                toTell.add(act);
                fresh.add(new Entry(Long.MAX_VALUE - acts.size() + fresh.size(), now, fact));
            }
        }
        return refusals.isEmpty() ? judge(known, fresh, toTell) : new Verdict.Refused(refusals);
    }

    private void checkFields(Act act) {
        try {
            Wellformed.check((Record) act, today);
        } catch (InvalidField e) {
            throw e.in(act.told().entry());
        }
    }

    private Verdict judge(List<Entry> known, List<Entry> fresh, List<Act> toTell) {
        if (fresh.isEmpty()) {
            return new Verdict.Accepted(List.of(), List.of());
        }
        List<Entry> together = new ArrayList<>(known);
        together.addAll(fresh);
        Entries all = new Entries(together);
        List<Refusal> refusals = new ArrayList<>();
        fresh.forEach(e -> refusals.addAll(Faults.of(e, all, today)));
        if (!refusals.isEmpty()) {
            return new Verdict.Refused(refusals);
        }
        Known without = new Known(known);
        Known with = new Known(together);
        List<Deviation> caused = new ArrayList<>(with.deviations());
        caused.removeAll(without.deviations());
        fresh.forEach(e -> askForReason(e, caused, without).ifPresent(refusals::add));
        return refusals.isEmpty()
                ? new Verdict.Accepted(events(fresh, toTell, caused), caused)
                : new Verdict.Refused(refusals);
    }

    private Optional<Refusal> askForReason(Entry entry, List<Deviation> caused, Known without) {
        if (entry.fact().told().recordAsOccurred()) {
            return Optional.empty();
        }
        return caused.stream()
                .filter(d -> d.certain() && d.entry().equals(entry.id()))
                .flatMap(d -> Rules.rule(d.rule()).stream())
                .filter(r -> r.tier() == Rule.Tier.AS_OCCURRED)
                .findFirst()
                .map(r -> new Refusal(
                        r.id(),
                        Refusal.Kind.RULE,
                        entry.id(),
                        null,
                        r.paragraph(),
                        r.sv() + " Hände det ändå, ange recordAsOccurred och ett skäl (reason).",
                        r.en() + " If it happened all the same, give recordAsOccurred and a reason.",
                        possible(entry, without)));
    }

    private static List<String> possible(Entry entry, Known without) {
        LocalDate latest = entry.occurred().latest();
        Standing met = without.on(latest == null ? entry.recordedOn() : latest);
        return met.possible().isEmpty()
                ? StateTable.possible(Preparation.NONE)
                : met.possible().stream()
                        .map(Standing.Possible::preparation)
                        .distinct()
                        .flatMap(p -> StateTable.possible(p).stream())
                        .distinct()
                        .toList();
    }

    /** Each fact carries its own deviations; those caused in older entries are carried by the last fact. */
    private static List<VisionEvent> events(List<Entry> fresh, List<Act> acts, List<Deviation> caused) {
        Set<String> ids = new HashSet<>();
        fresh.forEach(e -> ids.add(e.id()));
        List<VisionEvent> events = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            Entry e = fresh.get(i);
            boolean last = i == fresh.size() - 1;
            List<Deviation> carried = caused.stream()
                    .filter(d -> d.entry().equals(e.id()) || (last && !ids.contains(d.entry())))
                    .toList();
            Basis basis = e.fact().noted().basis();
            events.add(Recording.fact(acts.get(i), new Noted(acts.get(i).told(), basis, carried)));
        }
        return List.copyOf(events);
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

    private static boolean sameTelling(Fact earlier, Act act) {
        return Recording.act(act.vision(), earlier).equals(act);
    }

    private static VisionEvent.VisionRegistered registered(VisionCommand.RegisterVision c) {
        return new VisionEvent.VisionRegistered(c.vision(), c.title(), c.kind(), c.horizonYear());
    }

    private static Refusal repeated(String entry, String field, String sv, String en) {
        return new Refusal("E-REPEATED-ENTRY", Refusal.Kind.REPEATED, entry, field, null, sv, en, List.of());
    }

    private static Verdict refused(Refusal refusal) {
        return new Verdict.Refused(List.of(refusal));
    }
}
