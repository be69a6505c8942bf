package se.rodatraden.pages.recording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.Speech;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.Possible;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Summary;

/** Makes the pages by which something is recorded of one vision. */
final class RecordPages {
    /** Told of an entry rather than of the vision. */
    private static final Set<String> REPAIRS = Set.of(
            "annul-entry",
            "note-deviation",
            "mark-confidential",
            "lift-confidentiality",
            "record-source-conflict",
            "classify-vote",
            "rectify-minutes");

    /** A correction holds another command, which its form would have to be made of. */
    private static final String CORRECTION = "correct-entry";

    private final VisionOn on;
    private final Municipality municipality;
    private final LocalDate today;
    private final RequestContext asking;
    private final @Nullable FormGuard guard;
    private final Speech speech;
    private final KnownBodies bodies;

    RecordPages(
            VisionOn on, Municipality municipality, LocalDate today, RequestContext asking, @Nullable FormGuard guard) {
        this.on = on;
        this.municipality = municipality;
        this.today = today;
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
        return Addresses.vision(on.id()) + "/registrera";
    }

    private PageModel frame(String title) {
        return new PageModel(speech, title, asking.address(), PageModel.Section.NONE, null, null);
    }

    ChoosePage choose(@Nullable String saved) {
        List<String> possible = Possible.on(on.known(), today);
        Map<String, List<ChoosePage.Choice>> groups = new LinkedHashMap<>();
        for (StateTable.Row row : StateTable.ROWS) {
            if (possible.contains(row.name()) && offered().contains(row.name())) {
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
        return Attempt.of(on.id(), command, values, bodies, commands, speech);
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
        return page(command, values, null, null, missed);
    }

    /** @param more the list that more rows are asked for; null for none */
    RecordPage form(String command, FormValues values, @Nullable Attempt attempt, @Nullable String more) {
        return page(command, values, attempt, more, List.of());
    }

    private RecordPage page(
            String command, FormValues values, @Nullable Attempt attempt, @Nullable String more, List<String> missed) {
        List<FormNode> fields = FormNodes.of(command);
        Map<String, String> faults = attempt == null ? Map.of() : worded(attempt.faults(), fields);
        String action = address() + "/" + command;
        String heading = FormWords.command(command, speech);
        boolean first = !values.all().containsKey(Sending.KEY);
        return new RecordPage(
                frame(heading),
                Addresses.vision(on.id()),
                on.title(),
                action,
                heading,
                EventWords.meaning(command, speech.locale()).orElse(null),
                new FormParts(values, faults, new EntryOptions(on, speech.locale()), speech, more).of(fields),
                bodies.names(),
                attempt == null ? List.of() : faults(attempt, fields),
                attempt == null || attempt.accepted() == null
                        ? null
                        : review(attempt.accepted().events(), attempt.accepted().deviations()),
                missed,
                attempt != null && attempt.asksReason() || values.yes(FormValues.AS_OCCURRED),
                values.yes(FormValues.AS_OCCURRED),
                values.written("reason"),
                guard == null ? "" : guard.word(action),
                first ? UUID.randomUUID().toString() : values.written(Sending.KEY),
                first || !missed.isEmpty() ? on.version() : seen(values, Sending.VERSION, on.version()),
                first || !missed.isEmpty() ? on.position() : seen(values, Sending.POSITION, on.position()));
    }

    private static long seen(FormValues values, String name, long now) {
        Long seen = Sending.number(values.text(name));
        return seen == null ? now : seen;
    }

    private List<RecordPage.Fault> faults(Attempt attempt, List<FormNode> fields) {
        List<RecordPage.Fault> faults = new ArrayList<>();
        attempt.whole()
                .forEach(text -> faults.add(new RecordPage.Fault(null, "", FaultTexts.of(text, "", "", speech))));
        worded(attempt.faults(), fields)
                .forEach((field, text) -> faults.add(new RecordPage.Fault(field, label(field, fields), text)));
        return faults;
    }

    /** A record that is missing as a whole is missed at the first of its fields. */
    private Map<String, String> worded(Map<String, String> faults, List<FormNode> fields) {
        Map<String, String> worded = new LinkedHashMap<>();
        faults.forEach((field, text) -> {
            FormNode node = node(field, fields);
            String at = node != null && node.type() == FormNode.Type.RECORD
                    ? field + "." + node.children().getFirst().name()
                    : field;
            String name = field.substring(field.lastIndexOf('.') + 1);
            String label = node == null ? "" : FormWords.field(node.owner(), node.name(), speech);
            worded.put(at, FaultTexts.of(text, name, label, speech));
        });
        return worded;
    }

    private static @Nullable FormNode node(String path, List<FormNode> fields) {
        FormNode found = null;
        List<FormNode> here = fields;
        for (String name : path.split("\\.", -1)) {
            FormNode next =
                    here.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
            if (next != null) {
                found = next;
                here = next.children();
            } else if (!name.matches("[0-9]+")) {
                return null;
            }
        }
        return found;
    }

    /** The labels on the way to the field: “Beslutet, Paragraf (§)”. */
    private String label(String path, List<FormNode> fields) {
        StringBuilder label = new StringBuilder();
        List<FormNode> here = fields;
        for (String name : path.split("\\.", -1)) {
            FormNode field =
                    here.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
            if (field == null) {
                if (name.matches("[0-9]+")) {
                    label.append(' ').append(Integer.parseInt(name) + 1);
                }
                continue;
            }
            label.append(label.isEmpty() ? "" : ", ").append(FormWords.field(field.owner(), name, speech));
            here = field.children();
        }
        return label.toString();
    }

    private RecordPage.Review review(List<VisionEvent> events, List<Deviation> deviations) {
        Locale locale = speech.locale();
        Instant now = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        List<Entry> fresh = new ArrayList<>();
        long position = on.position();
        for (VisionEvent event : events) {
            if (event instanceof Fact fact) {
                position++;
                fresh.add(new Entry(position, now, fact));
            }
        }
        return new RecordPage.Review(
                deviations.stream()
                        .map(d -> Wording.deviation(d.rule(), locale) + " (" + Wording.source(d.paragraph(), locale)
                                + ")")
                        .distinct()
                        .toList(),
                standing(on.history().known(municipality)),
                standing(on.history().with(fresh).known(municipality)));
    }

    private String standing(Known known) {
        return Summary.of(Situation.of(known, today, today), known, speech.locale());
    }
}
