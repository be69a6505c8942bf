package se.rodatraden.pages.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.Commands;
import se.rodatraden.feeds.schemas.EventWords;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Consequences;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.Possible;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.ConsequenceWords;
import se.rodatraden.words.situation.Summary;

/** Makes the pages by which something is recorded of one vision. */
final class RecordPages {
    /** Said of an entry rather than of the vision. */
    private static final Set<String> REPAIRS = Set.of(
            "annul-entry",
            "correct-registration",
            "note-deviation",
            "mark-confidential",
            "lift-confidentiality",
            "record-source-conflict",
            "classify-vote",
            "rectify-minutes");

    /** Done by the one who records, when it is recorded. */
    private static final Set<String> IN_THE_REGISTER =
            Set.of(Correction.COMMAND, "annul-entry", "note-deviation", "mark-confidential", "lift-confidentiality");

    /** A correction is begun from the entry that it corrects. */
    private static final String CORRECTION = Correction.COMMAND;

    private final Visions visions;
    private final VisionOn on;
    private final LocalDate today;
    private final RequestContext asking;
    private final @Nullable FormGuard guard;
    private final Lang speech;
    private final KnownBodies bodies;

    RecordPages(
            Visions visions, VisionOn on, Municipality municipality, RequestContext asking, @Nullable FormGuard guard) {
        this.visions = visions;
        this.on = on;
        this.today = visions.today();
        this.asking = asking;
        this.guard = guard;
        this.speech = asking.speech();
        this.bodies = KnownBodies.of(municipality, on.known().entries().list());
    }

    /** The commands that have a form. */
    static List<String> offered() {
        return StateTable.ROWS.stream()
                .map(StateTable.Row::name)
                .filter(name -> !name.equals(CORRECTION))
                .toList();
    }

    String address() {
        return Addresses.record(on.id());
    }

    private PageModel frame(String title) {
        return new PageModel(speech, title, asking.address(), PageModel.Section.NONE, null, null);
    }

    ChoosePage choose(@Nullable String saved) {
        List<String> possible = Possible.on(on.known(), today);
        List<String> offered = offered();
        Map<String, List<ChoosePage.Choice>> groups = new LinkedHashMap<>();
        for (StateTable.Row row : StateTable.ROWS) {
            if (possible.contains(row.name()) && offered.contains(row.name())) {
                groups.computeIfAbsent(group(row), _ -> new ArrayList<>())
                        .add(new ChoosePage.Choice(
                                new NavigationLink(FormWords.command(row.name(), speech), address() + "/" + row.name()),
                                EventWords.meaning(row.name(), speech.locale()).orElse("")));
            }
        }
        boolean there = saved != null && on.known().entries().entry(saved).isPresent();
        return new ChoosePage(
                frame(speech.say("Registrera", "Record")),
                Addresses.vision(on.id()),
                on.title(),
                there ? Addresses.vision(on.id()) + "#h-" + saved : null,
                Stream.of("preparation", "document", "decisions", "always", "repair")
                        .filter(groups::containsKey)
                        .map(g ->
                                new ChoosePage.Group(FormWords.group(g, speech), Objects.requireNonNull(groups.get(g))))
                        .toList());
    }

    private static String group(StateTable.Row row) {
        if (REPAIRS.contains(row.name())) {
            return "repair";
        }
        return switch (row.from()) {
            case StateTable.Listed.Preparing _ -> "preparation";
            case StateTable.Listed.Applying _ -> "document";
            case StateTable.Listed.Deciding _ -> "decisions";
            case StateTable.Listed.Always _ -> "always";
        };
    }

    Attempt attempt(String command, FormValues values, Commands commands) {
        Correction correction = correction(command, values);
        return Attempt.of(
                on.id(),
                command,
                fields(command, correction),
                correction,
                values,
                correction == null ? bodies : bodies.first(correction.entry().fact()),
                commands,
                speech);
    }

    /** Whether there is a form for the command, and for a correction an entry to correct. */
    boolean offers(String command, FormValues values) {
        return offered().contains(command) || correction(command, values) != null;
    }

    private @Nullable Correction correction(String command, FormValues values) {
        return command.equals(CORRECTION)
                ? Correction.of(on, values.text(Correction.CORRECTS)).orElse(null)
                : null;
    }

    private static List<FormNode> fields(String command, @Nullable Correction correction) {
        return correction == null ? FormNodes.of(command) : correction.fields();
    }

    /** A form that is opened: a correction is filled in with what the entry says now, and so is who works in the register and when. */
    RecordPage opened(String command, FormValues values) {
        Map<String, List<String>> filled = new LinkedHashMap<>();
        Correction correction = correction(command, values);
        if (correction != null) {
            filled.putAll(correction.filled(on));
        }
        if (IN_THE_REGISTER.contains(command)) {
            filled.put("occurred", List.of(today.toString()));
            filled.put("body.name", List.of(speech.say("registrator", "registrar")));
            filled.put("body.kind", List.of(BodyKind.OFFICIAL.name()));
        }
        filled.putAll(values.all());
        return form(command, new FormValues(Map.copyOf(filled)), null, null);
    }

    /** The form after another was first: what that recorded, and what was filled in, to be reviewed again. */
    RecordPage lost(String command, FormValues values) {
        Long seen = Sending.number(values.text(Sending.POSITION));
        List<String> missed = on.history().entries().stream()
                .filter(e -> seen == null || e.position() > seen)
                .map(e -> Wording.date(e.occurred(), speech.locale())
                        + " · "
                        + Wording.fact(e.fact(), on, speech.locale()).title())
                .toList();
        return page(command, values, null, null, missed, List.of());
    }

    /** The form with what the minutes that are pasted into it give. */
    RecordPage read(String command, FormValues values, String record) {
        return page(
                command,
                MinutesFields.fill(values, record),
                null,
                record,
                List.of(),
                MinutesFields.said(values, record, speech));
    }

    /** @param more the list that more rows are asked for; null for none */
    RecordPage form(String command, FormValues values, @Nullable Attempt attempt, @Nullable String more) {
        return page(command, values, attempt, more, List.of(), List.of());
    }

    private RecordPage page(
            String command,
            FormValues values,
            @Nullable Attempt attempt,
            @Nullable String more,
            List<String> missed,
            List<String> read) {
        Correction correction = correction(command, values);
        List<FormNode> fields = fields(command, correction);
        FieldFaults atFields = new FieldFaults(fields, speech);
        Map<String, String> faults = attempt == null ? Map.of() : atFields.worded(attempt.faults());
        String action = address() + "/" + command;
        String heading = FormWords.command(command, speech);
        boolean first = !values.all().containsKey(Sending.KEY);
        return new RecordPage(
                frame(heading),
                Addresses.vision(on.id()),
                on.title(),
                correction == null
                        ? action
                        : action + "?corrects=" + correction.entry().id(),
                heading,
                EventWords.meaning(command, speech.locale()).orElse(null),
                new FormParts(values, faults, new EntryOptions(on), speech, more).of(fields),
                bodies.names(),
                attempt == null ? List.of() : faults(attempt.whole(), faults, atFields),
                attempt == null || attempt.act() == null || attempt.accepted() == null
                        ? null
                        : review(attempt.act(), attempt.accepted(), correction),
                missed,
                read,
                attempt != null && attempt.asksReason() || values.yes(FormValues.AS_OCCURRED),
                values.yes(FormValues.AS_OCCURRED),
                values.written("reason"),
                guard == null ? "" : guard.word(action),
                first ? UUID.randomUUID().toString() : values.written(Sending.KEY),
                first,
                first || !missed.isEmpty() ? on.version() : seen(values, Sending.VERSION, on.version()),
                first || !missed.isEmpty() ? on.position() : seen(values, Sending.POSITION, on.position()));
    }

    private static long seen(FormValues values, String name, long now) {
        Long seen = Sending.number(values.text(name));
        return seen == null ? now : seen;
    }

    private List<RecordPage.Fault> faults(List<String> whole, Map<String, String> faults, FieldFaults atFields) {
        List<RecordPage.Fault> all = new ArrayList<>();
        whole.forEach(text -> all.add(new RecordPage.Fault(null, "", FaultTexts.of(text, "", "", speech))));
        faults.forEach((field, text) -> all.add(new RecordPage.Fault(field, atFields.label(field), text)));
        return all;
    }

    private RecordPage.Review review(Act act, Verdict.Accepted accepted, @Nullable Correction correction) {
        Locale locale = speech.locale();
        Consequences moved = visions.consequences(on, act, accepted.events());
        return new RecordPage.Review(
                correction == null
                        ? List.of()
                        : accepted.events().stream()
                                .filter(Fact.EntryCorrected.class::isInstance)
                                .map(Fact.EntryCorrected.class::cast)
                                .flatMap(c -> correction.changes(c, speech).stream())
                                .toList(),
                accepted.deviations().stream()
                        .map(d -> Wording.deviation(d.rule(), locale) + " (" + Wording.source(d.paragraph(), locale)
                                + ")")
                        .distinct()
                        .toList(),
                Summary.of(on.situation(), on.known(), locale),
                Summary.of(moved.situation(), moved.after(), locale),
                ConsequenceWords.of(moved, on.known(), locale));
    }
}
