package se.rodatraden.pages.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.LostRaceException;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.commands.Request;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.SeeOther;
import se.rodatraden.pages.recording.form.Attempt;
import se.rodatraden.pages.recording.form.FaultTexts;
import se.rodatraden.pages.recording.form.FormPart;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.pages.recording.form.RecordPage;
import se.rodatraden.time.InvalidValue;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.command.VisionCommand;
import se.rodatraden.vision.integrity.RegistrationViolations;
import se.rodatraden.vision.value.VisionId;

/** Registering a vision: {@code /kommun/0764/ny-vision}. What is told of it is recorded by its own forms after that. */
@Controller
@Needs(Right.RECORD)
class NewVisionController {
    private static final String PATH = "/kommun/{code}/ny-vision";
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> FIELDS = Set.of("title", "kind", "horizonYear");

    private final Visions visions;
    private final Commands commands;

    NewVisionController(Visions visions, Commands commands) {
        this.visions = visions;
        this.commands = commands;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return shown(code, FormValues.of(request.getParameterMap()), Map.of(), request, response, 200);
    }

    @PostMapping(PATH)
    ModelAndView register(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        if (Municipalities.name(code).isEmpty()) {
            throw NoSuchPageException.municipality();
        }
        FormValues values = FormValues.of(request.getParameterMap());
        Lang speech = RequestContext.speech(request);
        Map<String, String> faults = new LinkedHashMap<>();
        VisionCommand.RegisterVision command = command(code, values, speech, faults);
        if (command == null) {
            return shown(code, values, faults, request, response, UNPROCESSABLE);
        }
        try {
            commands.send(command, Request.of(CurrentActor.now(), code, null, null, null));
        } catch (RefusedException refused) {
            refused.violations().forEach(r -> faults.putIfAbsent(field(r.field()), Attempt.text(r, speech)));
            return shown(code, values, faults, request, response, UNPROCESSABLE);
        } catch (InvalidField unfit) {
            faults.put(field(unfit.field()), unfit(unfit, speech));
            return shown(code, values, faults, request, response, UNPROCESSABLE);
        } catch (LostRaceException lost) {
            faults.put("id", taken(command.vision(), speech));
            return shown(code, values, faults, request, response, UNPROCESSABLE);
        }
        return SeeOther.page(Addresses.record(command.vision()));
    }

    private VisionCommand.@Nullable RegisterVision command(
            String code, FormValues values, Lang speech, Map<String, String> faults) {
        String title = values.text("title");
        String kind = values.text("kind");
        String year = values.text("horizonYear");
        if (title == null) {
            faults.put("title", speech.say("Skriv dokumentets titel.", "Write the document's title."));
        }
        if (kind == null) {
            faults.put("kind", speech.say("Skriv vilket slags dokument det är.", "Write what kind of document it is."));
        }
        if (year != null && !year.matches("[0-9]{4}")) {
            faults.put("horizonYear", speech.say("Skriv årtalet med fyra siffror.", "Write the year in four digits."));
        } else if (year != null) {
            RegistrationViolations.targetYear("", Integer.valueOf(year))
                    .ifPresent(r -> faults.put("horizonYear", Attempt.text(r, speech)));
        }
        DocumentKind of = kind == null ? null : kind(kind, speech, faults);
        VisionId id = id(code, title, values.text("id"), speech, faults);
        if (!faults.isEmpty() || title == null || of == null || id == null) {
            return null;
        }
        try {
            return new VisionCommand.RegisterVision(id, title, of, year == null ? null : Integer.valueOf(year));
        } catch (InvalidField unfit) {
            faults.put(field(unfit.field()), unfit(unfit, speech));
            return null;
        }
    }

    private static @Nullable DocumentKind kind(String written, Lang speech, Map<String, String> faults) {
        try {
            return new DocumentKind(written.toUpperCase(Locale.ROOT));
        } catch (InvalidValue unfit) {
            faults.put(
                    "kind",
                    speech.say(
                            "Skriv slaget som ett ord av högst 40 bokstäver, till exempel vision eller färdplan.",
                            "Write the kind as one word of 40 letters at most, such as vision or färdplan."));
            return null;
        }
    }

    /** Made of the title where none is written. */
    private @Nullable VisionId id(
            String code, @Nullable String title, @Nullable String written, Lang speech, Map<String, String> faults) {
        if (title == null && written == null) {
            return null;
        }
        try {
            VisionId id =
                    new VisionId(code, written != null ? written : VisionId.nameOf(Objects.requireNonNull(title)));
            if (visions.history(id).isPresent()) {
                faults.put("id", taken(id, speech));
            }
            return id;
        } catch (InvalidValue unfit) {
            faults.put(
                    "id",
                    speech.say(
                            "Skriv id:t med a–z, 0–9 och enkla bindestreck, högst 64 tecken.",
                            "Write the id in a–z, 0–9 and single hyphens, 64 characters at most."));
            return null;
        }
    }

    /** The field of the form; what is wrong with the vision as a whole is wrong with its id. */
    private static String field(@Nullable String named) {
        return named != null && FIELDS.contains(named) ? named : "id";
    }

    private static String unfit(InvalidField unfit, Lang speech) {
        return speech.say("Fältet ", "The field ") + speech.say(unfit.sv(), unfit.en()) + ".";
    }

    private static String taken(VisionId id, Lang speech) {
        return speech.say(
                "En vision med id:t " + id.name() + " finns redan: öppna den som finns, eller skriv ett annat id här.",
                "There is a vision with the id " + id.name()
                        + " already: open the one there is, or write another id here.");
    }

    private ModelAndView shown(
            String code,
            FormValues values,
            Map<String, String> faults,
            HttpServletRequest request,
            HttpServletResponse response,
            int status) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang speech = asking.speech();
        String name = Municipalities.name(code).orElseThrow(NoSuchPageException::municipality);
        String action = Addresses.newVision(code);
        PageModel frame = new PageModel(
                speech,
                speech.say("Registrera en vision", "Register a vision"),
                asking.address(),
                PageModel.Section.NONE,
                null,
                null);
        List<FormPart.Field> fields = fields(values, faults, speech);
        NewVisionPage page = new NewVisionPage(
                frame,
                Addresses.municipality(code),
                name,
                action,
                fields,
                List.of("VISION", "STRATEGI", "PROGRAM", "PLAN", "POLICY", "RIKTLINJE", "ÖVERSIKTSPLAN"),
                fields.stream()
                        .filter(f -> f.fault() != null)
                        .map(f -> new RecordPage.Fault(f.path(), f.label(), Objects.requireNonNull(f.fault())))
                        .toList(),
                FormGuard.of(request, response).word(action),
                status == HttpServletResponse.SC_OK);
        return new ModelAndView(new Html("new-vision.jte", page, frame, status, false));
    }

    private static List<FormPart.Field> fields(FormValues values, Map<String, String> faults, Lang s) {
        List<FormPart.Field> fields = new ArrayList<>();
        fields.add(field(values, faults, s, "title", true, s.say("Titel", "Title"), "text", null));
        fields.add(field(values, faults, s, "kind", true, s.say("Slags dokument", "Kind of document"), "kind", null));
        fields.add(field(values, faults, s, "horizonYear", false, s.say("Målår", "Target year"), "number", null));
        fields.add(field(
                values,
                faults,
                s,
                "id",
                false,
                s.say("Id i adressen", "Id in the address"),
                "text",
                s.say(
                        "a–z, 0–9 och bindestreck. Lämnas det tomt görs det av titeln. Det ändras aldrig.",
                        "a–z, 0–9 and hyphens. Left empty, it is made of the title. It never changes.")));
        return fields;
    }

    private static FormPart.Field field(
            FormValues values,
            Map<String, String> faults,
            Lang s,
            String name,
            boolean required,
            String label,
            String kind,
            @Nullable String help) {
        return new FormPart.Field(
                name,
                label,
                kind,
                help,
                required,
                List.of(),
                values.all().getOrDefault(name, List.of()),
                kind.equals("kind") ? "slag" : null,
                null,
                faults.containsKey(name)
                        ? FaultTexts.of(Objects.requireNonNull(faults.get(name)), name, label, s)
                        : null);
    }
}
