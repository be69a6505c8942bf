package se.rodatraden.pages.recording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.commands.Commands;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.recording.form.AddresseeLines;
import se.rodatraden.pages.recording.form.Attempt;
import se.rodatraden.pages.recording.form.ChoosePage;
import se.rodatraden.pages.recording.form.Form;
import se.rodatraden.pages.recording.form.FormNode;
import se.rodatraden.pages.recording.form.FormNodes;
import se.rodatraden.pages.recording.form.FormPlace;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.pages.recording.form.KnownBodies;
import se.rodatraden.pages.recording.form.KnownVisions;
import se.rodatraden.pages.recording.form.RecordPage;
import se.rodatraden.pages.recording.form.Sending;
import se.rodatraden.pages.recording.form.Suggestions;
import se.rodatraden.pages.vision.EntryNames;
import se.rodatraden.time.Lang;
import se.rodatraden.time.WrittenDate;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Wording;

/** Makes the pages by which something is recorded of one vision. */
final class RecordPages {
    /** Done by the one who records, when it is recorded. */
    private static final Set<String> IN_THE_REGISTER = Set.of(
            Correction.COMMAND,
            "annul-entry",
            "note-deviation",
            "mark-confidential",
            "lift-confidentiality",
            "correct-registration",
            "annul-registration");

    /** A correction is begun from the entry that it corrects. */
    private static final String CORRECTION = Correction.COMMAND;

    private static final int YEARS_AROUND = 12;

    /** Fields in which what was written before is often written again. */
    private static final Set<String> SUGGESTED = Set.of(
            "dnr",
            "paragraph",
            "title",
            "url",
            "record",
            "counterpart",
            "by",
            "party",
            "member",
            "owner",
            "what",
            "material");

    private final Visions visions;
    private final VisionOn on;
    private final LocalDate today;
    private final RequestContext asking;
    private final @Nullable FormGuard guard;
    private final Lang speech;
    private final KnownBodies bodies;
    private final RegisterDocuments documents;

    RecordPages(
            Visions visions,
            RegisterDocuments documents,
            VisionOn on,
            Municipality municipality,
            RequestContext asking,
            @Nullable FormGuard guard) {
        this.documents = documents;
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

    private FormPlace place() {
        return new FormPlace(
                asking, guard, Addresses.vision(on.id()), on.title(), address(), on.version(), on.position());
    }

    ChoosePage choose(@Nullable String saved) {
        return new CommandChoices(on, today, speech).page(place().frame(speech.say("Registrera", "Record")), saved);
    }

    /** With the addressees that are written one a line as rows. */
    FormValues expanded(FormValues values) {
        return AddresseeLines.expand(values, bodies);
    }

    Attempt<Act, Verdict.Accepted> attempt(String command, FormValues values, Commands commands) {
        EntryNames names = new EntryNames(on.known().entries(), speech);
        Correction correction = correction(command, values);
        return VisionAttempt.of(
                        on.id(),
                        command,
                        correction,
                        values,
                        bodies,
                        named(fields(command, correction)),
                        commands,
                        speech)
                .worded(names::in);
    }

    /** The documents that a form of these fields may name. */
    private KnownVisions named(List<FormNode> fields) {
        return names(fields)
                ? new KnownVisions(
                        documents.of(on.id().municipality()).stream()
                                .filter(k -> !k.id().equals(on.id()))
                                .toList(),
                        documents::called)
                : KnownVisions.NONE;
    }

    private static boolean names(List<FormNode> fields) {
        return fields.stream().anyMatch(f -> f.isVision() || names(f.children()));
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
        String like = values.text(CommandChoices.LIKE);
        if (like != null && correction == null) {
            on.known()
                    .entries()
                    .entry(like)
                    .filter(e -> !on.marks().covers(e.fact()))
                    .ifPresent(e -> same(e, filled));
        }
        filled.putAll(values.all());
        filled.remove(CommandChoices.LIKE);
        return form(command, new FormValues(Map.copyOf(filled)), null, null);
    }

    /** Where the entry before was known from, and who acted in it: entries are often recorded one after the other from one source. */
    private static void same(Entry before, Map<String, List<String>> filled) {
        BodyRef body = before.fact().told().body();
        filled.putIfAbsent("body.name", List.of(body.name()));
        filled.putIfAbsent("body.kind", List.of(body.kind().name()));
        before.fact().told().sources().stream().findFirst().ifPresent(source -> {
            filled.put("sources.0.title", List.of(source.title()));
            if (source.url() != null) {
                filled.put("sources.0.url", List.of(source.url()));
            }
            if (source.updated() != null) {
                filled.put("sources.0.updated", List.of(WrittenDate.of(source.updated())));
            }
        });
    }

    /** The form after another was first: what that recorded, and what was filled in, to be reviewed again. */
    RecordPage lost(String command, FormValues values) {
        Long seen = Sending.number(values.text(Sending.POSITION));
        List<String> missed = on.history().entries().stream()
                .filter(e -> seen == null || e.position() > seen)
                .map(this::said)
                .toList();
        Correction correction = correction(command, values);
        FormValues registered = correction == null ? null : new FormValues(correction.filled(on));
        return page(command, values, Form.Outcome.lost(missed, registered));
    }

    private String said(Entry e) {
        FactText text = Wording.fact(e.fact(), on, speech.locale());
        return Stream.concat(
                        Stream.of(Wording.date(e.occurred(), speech.locale())
                                + " · "
                                + Wording.body(e.fact().told().body(), speech.locale())
                                + " · "
                                + text.title()),
                        text.lines().stream())
                .collect(Collectors.joining("; "));
    }

    /** The form with what the minutes that are pasted into it give. */
    RecordPage read(String command, FormValues values, String record) {
        List<String> read = MinutesFields.said(values, record, speech);
        return page(command, MinutesFields.fill(values, record), Form.Outcome.read(record, read));
    }

    /** @param more the list that more rows are asked for; null for none */
    RecordPage form(
            String command,
            FormValues values,
            @Nullable Attempt<Act, Verdict.Accepted> attempt,
            @Nullable String more) {
        RecordPage.Review review = attempt == null || attempt.act() == null || attempt.accepted() == null
                ? null
                : VisionReview.of(
                        on,
                        visions.consequences(
                                on, attempt.act(), attempt.accepted().events()),
                        attempt.accepted(),
                        correction(command, values),
                        speech);
        return page(command, values, Form.Outcome.sent(attempt, review, more));
    }

    private RecordPage page(String command, FormValues values, Form.Outcome outcome) {
        Correction correction = correction(command, values);
        List<FormNode> fields = fields(command, correction);
        Form form = new Form(
                command,
                address() + "/" + command,
                correction == null ? "" : "?corrects=" + correction.entry().id(),
                fields,
                new EntryOptions(on),
                suggestions(named(fields)));
        return form.page(place(), values, outcome);
    }

    private List<Suggestions> suggestions(KnownVisions named) {
        List<Fact> open = on.known().entries().list().stream()
                .map(Entry::fact)
                .filter(f -> !on.marks().covers(f))
                .toList();
        List<Suggestions> all = new ArrayList<>(Suggestions.earlier(open, SUGGESTED));
        all.add(Suggestions.bodies(bodies.names()));
        all.add(Suggestions.kinds());
        if (!named.suggested().isEmpty()) {
            all.addAll(Suggestions.visions(named.said()));
        }
        all.add(Suggestions.terms(
                MandatePeriod.statutory(today.minusYears(YEARS_AROUND), today.plusYears(YEARS_AROUND)).stream()
                        .map(MandatePeriod::name)
                        .toList()));
        return all;
    }
}
