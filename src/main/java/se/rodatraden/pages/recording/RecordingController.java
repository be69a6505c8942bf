package se.rodatraden.pages.recording;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.LostRaceException;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.SeeOther;
import se.rodatraden.pages.recording.form.Attempt;
import se.rodatraden.pages.recording.form.ChoosePage;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.pages.recording.form.RecordPage;
import se.rodatraden.pages.recording.form.Sending;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.views.register.Register;
import se.rodatraden.vision.command.Act;
import se.rodatraden.vision.command.Verdict;
import se.rodatraden.vision.value.VisionId;

/**
 * Recording what happened to a vision: {@code /kommun/0764/visioner/ny-vision/registrera}, and under it one form for each command. A form
 * is reviewed before it is saved; what was filled in is shown again whatever became of it.
 */
@Controller
@Needs(Right.RECORD)
class RecordingController {
    private static final String CHOOSE = "/kommun/{code}/visioner/{name}/registrera";
    private static final String FORM = CHOOSE + "/{command}";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final Visions visions;
    private final Municipals municipals;
    private final Commands commands;
    private final RegisterDocuments documents;

    RecordingController(Visions visions, Municipals municipals, Commands commands, Register register) {
        this.visions = visions;
        this.documents = new RegisterDocuments(register, visions);
        this.municipals = municipals;
        this.commands = commands;
    }

    @GetMapping(CHOOSE)
    ModelAndView choose(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        ChoosePage page = pages(find(code, name), request, null).choose(request.getParameter("sparat"));
        return Html.ok("record-choose.jte", page, page.frame(), asking);
    }

    @GetMapping(FORM)
    ModelAndView form(
            @PathVariable String code,
            @PathVariable String name,
            @PathVariable String command,
            HttpServletRequest request,
            HttpServletResponse response) {
        RecordPages pages = pages(find(code, name), request, response);
        FormValues values = FormValues.of(request.getParameterMap());
        check(pages, command, values);
        return shown(pages.opened(command, values), 200);
    }

    @PostMapping(FORM)
    ModelAndView send(
            @PathVariable String code,
            @PathVariable String name,
            @PathVariable String command,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        VisionOn on = find(code, name);
        RecordPages pages = pages(on, request, response);
        FormValues values = pages.expanded(FormValues.of(request.getParameterMap()));
        check(pages, command, values);
        String more = values.text("rader");
        if (more != null) {
            return shown(pages.form(command, values, null, more), 200);
        }
        String wording = values.text("ordalydelse");
        if (wording != null) {
            return shown(pages.form(command, EntryOptions.worded(on, values, wording), null, null), 200);
        }
        String minutes = values.text(MinutesFields.BUTTON);
        if (minutes != null) {
            return shown(pages.read(command, values, minutes), 200);
        }
        Attempt<Act, Verdict.Accepted> attempt = pages.attempt(command, values, commands);
        if (attempt.accepted() == null || attempt.act() == null) {
            return shown(pages.form(command, values, attempt, null), UNPROCESSABLE);
        }
        String wanted = values.text("gor");
        if (wanted == null || wanted.equals("granska")) {
            return shown(pages.form(command, values, attempt, null), 200);
        }
        try {
            commands.send(attempt.act(), Sending.request(on.id().municipality(), command, attempt.sent(), values));
        } catch (LostRaceException lost) {
            return shown(pages(find(code, name), request, response).lost(command, values), CONFLICT);
        } catch (RefusedException refused) {
            return shown(
                    pages.form(command, values, attempt.refused(refused, RequestContext.speech(request)), null),
                    UNPROCESSABLE);
        }
        String entry = attempt.act().told().entry();
        return SeeOther.page(
                wanted.equals("spara-nasta")
                        ? pages.address() + "?sparat=" + entry
                        : Addresses.vision(on.id()) + "#h-" + entry);
    }

    private ModelAndView shown(RecordPage page, int status) {
        return new ModelAndView(new Html("record.jte", page, page.frame(), status, false));
    }

    private RecordPages pages(VisionOn on, HttpServletRequest request, @Nullable HttpServletResponse response) {
        return new RecordPages(
                visions,
                documents,
                on,
                municipals.of(on.id().municipality(), null),
                RequestContext.of(request, visions.today()),
                response == null ? null : FormGuard.of(request, response));
    }

    private VisionOn find(String code, String name) {
        VisionId id = VisionController.id(code, name);
        return visions.find(id, null, null).orElseThrow(() -> NoSuchPageException.vision(true));
    }

    private static void check(RecordPages pages, String command, FormValues values) {
        if (!pages.offers(command, values)) {
            throw NoSuchPageException.address();
        }
    }
}
