package se.rodatraden.pages.recording.municipality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.archive.ActReader;
import se.rodatraden.archive.MunicipalActs;
import se.rodatraden.commands.Commands;
import se.rodatraden.feeds.schemas.EventWords;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.recording.form.Attempt;
import se.rodatraden.pages.recording.form.ChoosePage;
import se.rodatraden.pages.recording.form.FaultTexts;
import se.rodatraden.pages.recording.form.Filled;
import se.rodatraden.pages.recording.form.Form;
import se.rodatraden.pages.recording.form.FormNodes;
import se.rodatraden.pages.recording.form.FormPlace;
import se.rodatraden.pages.recording.form.FormReader;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.pages.recording.form.FormWords;
import se.rodatraden.pages.recording.form.KnownBodies;
import se.rodatraden.pages.recording.form.RecordPage;
import se.rodatraden.pages.recording.form.Sending;
import se.rodatraden.store.Json;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.MunicipalVisions;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.situation.ConsequenceWords;
import tools.jackson.databind.node.ObjectNode;

/** Makes the pages by which something is recorded of a municipality itself. */
final class MunicipalPages {
    private final Municipality known;
    private final MunicipalVisions visions;
    private final long version;
    private final LocalDate today;
    private final RequestContext asking;
    private final @Nullable FormGuard guard;
    private final Lang speech;

    MunicipalPages(
            Municipality known,
            MunicipalVisions visions,
            long version,
            RequestContext asking,
            @Nullable FormGuard guard) {
        this.known = known;
        this.visions = visions;
        this.version = version;
        this.today = asking.today();
        this.asking = asking;
        this.guard = guard;
        this.speech = asking.speech();
    }

    private String name() {
        return Municipalities.name(known.code()).orElseThrow(NoSuchPageException::municipality);
    }

    private String address() {
        return Addresses.recordMunicipal(known.code());
    }

    private FormPlace place() {
        long position = known.recorded().stream()
                .mapToLong(RecordedMunicipalEvent::position)
                .max()
                .orElse(0);
        return new FormPlace(
                asking, guard, Addresses.municipalEntries(known.code()), name(), address(), version, position);
    }

    ChoosePage choose(@Nullable String saved) {
        boolean there = saved != null
                && known.recorded().stream().anyMatch(e -> e.event().entry().equals(saved));
        List<ChoosePage.Group> groups = new ArrayList<>();
        MunicipalGroups.ALL.forEach((group, commands) -> {
            List<ChoosePage.Choice> choices = commands.stream()
                    .filter(command -> MunicipalGroups.possible(command, known))
                    .map(command -> new ChoosePage.Choice(
                            new NavigationLink(FormWords.command(command, speech), address() + "/" + command),
                            EventWords.meaning(command, speech.locale()).orElse("")))
                    .toList();
            if (!choices.isEmpty()) {
                groups.add(new ChoosePage.Group(FormWords.group(group, speech), choices));
            }
        });
        return new ChoosePage(
                place().frame(speech.say("Registrera om kommunen", "Record of the municipality")),
                Addresses.municipalEntries(known.code()),
                name(),
                lead(),
                there ? Addresses.municipalEntries(known.code()) + "#h-" + saved : null,
                List.copyOf(groups),
                List.of());
    }

    private String lead() {
        return known.bodies().isEmpty()
                ? speech.say(
                        "Inget organ är registrerat än. Börja med fullmäktige och styrelsen; namnbyten, sammanslagningar och"
                                + " mandatperioder kan registreras när organen finns.",
                        "No body is recorded yet. Begin with the council and the board; new names, mergers and terms can be"
                                + " recorded once the bodies are there.")
                : speech.say(
                        "Välj vad uppgiften gäller: kommunens organ, val och mandatperioder, eller regler som kommunen har"
                                + " beslutat för sig själv.",
                        "Choose what the entry is about: the municipality's bodies, elections and terms, or rules that the"
                                + " municipality has decided for itself.");
    }

    boolean offers(String command) {
        return MunicipalActs.names().contains(command) && MunicipalGroups.possible(command, known);
    }

    Attempt<MunicipalAct, MunicipalVerdict.Accepted> attempt(String command, FormValues values, Commands commands) {
        FormReader reader = new FormReader(values, KnownBodies.of(known, List.of()), speech);
        ObjectNode sent = reader.read(FormNodes.of(command));
        String id = values.text(Sending.KEY);
        if (id != null) {
            sent.put("id", id);
        }
        complete(command, sent);
        Attempt<MunicipalAct, MunicipalVerdict.Accepted> attempt = Attempt.of(
                reader,
                sent,
                written -> ActReader.read(known.code(), command, written),
                act -> switch (commands.tryOut(known, act)) {
                    case MunicipalVerdict.Accepted accepted -> Attempt.Judged.accepted(accepted);
                    case MunicipalVerdict.Refused refused -> Attempt.Judged.refused(refused.violations());
                },
                speech);
        return attempt.worded(text -> IdsInWords.of(text, known, speech));
    }

    /** A body without an id gets one made of its name; a kind of document is spelled in capitals. */
    private static void complete(String command, ObjectNode sent) {
        String name = sent.path("name").asString("");
        if (command.equals("establish-body") && !name.isEmpty() && !sent.has("body")) {
            sent.put("body", VisionId.nameOf(name));
        }
        if (command.equals("define-document-type") && sent.has("kind")) {
            sent.put("kind", sent.path("kind").asString("").toUpperCase(Locale.ROOT));
        }
    }

    /** A form that is opened; where it records anew what a struck entry said, filled in with that. */
    RecordPage opened(String command, FormValues values) {
        String like = values.text("som");
        Map<String, List<String>> filled = new LinkedHashMap<>();
        known.recorded().stream()
                .map(RecordedMunicipalEvent::event)
                .filter(e -> e.entry().equals(like) && MunicipalActs.of(e).equals(command))
                .findFirst()
                .ifPresent(e -> filled.putAll(
                        Filled.of(FormNodes.of(command), "", Json.mapper().valueToTree(e))));
        filled.putAll(values.all());
        if (command.equals(MunicipalGroups.ANNUL)) {
            filled.putIfAbsent("occurred", List.of(today.toString()));
        }
        return page(command, new FormValues(Map.copyOf(filled)), Form.Outcome.OPENED);
    }

    /** The form after another was first: what that recorded, and what was filled in, to be reviewed again. */
    RecordPage lost(String command, FormValues values) {
        Long seen = Sending.number(values.text(Sending.POSITION));
        List<String> missed = known.recorded().stream()
                .filter(e -> seen == null || e.position() > seen)
                .map(e -> said(e.event(), known))
                .toList();
        return page(command, values, Form.Outcome.lost(missed, null));
    }

    RecordPage form(
            String command,
            FormValues values,
            @Nullable Attempt<MunicipalAct, MunicipalVerdict.Accepted> attempt,
            @Nullable String more,
            List<String> deviations) {
        MunicipalVerdict.Accepted accepted = attempt == null ? null : attempt.accepted();
        RecordPage.Review review = accepted == null ? null : review(accepted.events(), deviations);
        return page(command, values, Form.Outcome.sent(attempt, review, more));
    }

    private RecordPage page(String command, FormValues values, Form.Outcome outcome) {
        MunicipalChoices choices = new MunicipalChoices(known, today, speech);
        return new Form(command, address() + "/" + command, "", FormNodes.of(command), choices, choices.suggestions())
                .page(place(), values, outcome);
    }

    /** What the law has to say of what is recorded as it occurred: what it would be refused for otherwise. */
    List<String> deviations(
            String command, Attempt<MunicipalAct, MunicipalVerdict.Accepted> attempt, Commands commands) {
        if (attempt.act() == null || !attempt.act().told().recordAsOccurred()) {
            return List.of();
        }
        ObjectNode plain = attempt.sent().deepCopy();
        plain.remove(List.of(FormValues.AS_OCCURRED, "reason"));
        return switch (commands.tryOut(known, ActReader.read(known.code(), command, plain))) {
            case MunicipalVerdict.Accepted _ -> List.of();
            case MunicipalVerdict.Refused refused ->
                refused.violations().stream()
                        .map(r -> FaultTexts.of(FaultTexts.finding(Attempt.text(r, speech)), "", "", speech))
                        .toList();
        };
    }

    private RecordPage.Review review(List<MunicipalEvent> events, List<String> deviations) {
        Instant now = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
        List<RecordedMunicipalEvent> all = new ArrayList<>(known.recorded());
        events.forEach(e -> all.add(new RecordedMunicipalEvent(Long.MAX_VALUE, now, e)));
        Municipality then = Municipality.of(known.code(), all);
        List<String> before = RegisterLines.of(known, speech);
        List<String> after = RegisterLines.of(then, speech);
        return new RecordPage.Review(
                events.stream().map(e -> said(e, then)).toList(),
                List.of(),
                deviations,
                RecordPage.Review.hints(events.stream().allMatch(MunicipalPages::sourced), speech),
                RecordPage.Subject.REGISTER,
                RegisterLines.without(before, after),
                RegisterLines.without(after, before),
                moved(then));
    }

    /** What the visions of the municipality would say otherwise: a term that moves moves what it handed over. */
    private List<ConsequenceWords.Group> moved(Municipality then) {
        return visions.moved(then).stream()
                .flatMap(m -> ConsequenceWords.of(m.consequences(), m.before(), speech.locale()).stream()
                        .map(group -> group.titled(m.title())))
                .toList();
    }

    private static boolean sourced(MunicipalEvent event) {
        return event instanceof MunicipalEvent.MunicipalEntryAnnulled
                || !event.told().sources().isEmpty();
    }

    private String said(MunicipalEvent event, Municipality in) {
        return DateWords.of(event.told().occurred(), speech.locale()) + " · " + RegisterLines.entry(event, in, speech);
    }
}
