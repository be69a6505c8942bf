package se.rodatraden.pages.recording.municipality;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.LostRaceException;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalVerdict;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RecordedBy;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.SeeOther;
import se.rodatraden.pages.recording.form.Attempt;
import se.rodatraden.pages.recording.form.ChoosePage;
import se.rodatraden.pages.recording.form.FormValues;
import se.rodatraden.pages.recording.form.RecordPage;
import se.rodatraden.pages.recording.form.Sending;
import se.rodatraden.views.reading.MunicipalVisions;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.MunicipalEntry;
import se.rodatraden.views.register.Municipals;

/**
 * Recording of a municipality itself: what is recorded, {@code /kommun/0764/uppgifter}, what can be, {@code …/registrera}, and under it one
 * form for each command. A form is reviewed before it is saved; what was filled in is shown again whatever became of it.
 */
@Controller
@Needs(Right.RECORD)
class MunicipalController {
    private static final String ENTRIES = "/kommun/{code}/uppgifter";
    private static final String CHOOSE = ENTRIES + "/registrera";
    private static final String FORM = CHOOSE + "/{command}";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final Municipals municipals;
    private final Visions visions;
    private final Commands commands;
    private final Actors actors;
    private final MunicipalVisions inMunicipality;

    MunicipalController(
            Municipals municipals, Visions visions, MunicipalVisions inMunicipality, Commands commands, Actors actors) {
        this.inMunicipality = inMunicipality;
        this.municipals = municipals;
        this.visions = visions;
        this.commands = commands;
        this.actors = actors;
    }

    @GetMapping(ENTRIES)
    ModelAndView entries(@PathVariable String code, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        String name = Municipalities.name(code).orElseThrow(NoSuchPageException::municipality);
        List<MunicipalEntry> entries = municipals.entries(code);
        RecordedBy by = new RecordedBy(
                actors.recorders(
                        code,
                        entries.stream()
                                .map(MunicipalEntry::recordedBy)
                                .filter(Objects::nonNull)
                                .toList()),
                asking.speech());
        EntriesPage page = new EntryPages(municipals.of(code, null), name, by, asking).of(entries);
        return Html.ok("municipal-entries.jte", page, page.frame(), asking);
    }

    @GetMapping(CHOOSE)
    ModelAndView choose(@PathVariable String code, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        ChoosePage page = pages(code, request, null).choose(request.getParameter("sparat"));
        return Html.ok("record-choose.jte", page, page.frame(), asking);
    }

    @GetMapping(FORM)
    ModelAndView form(
            @PathVariable String code,
            @PathVariable String command,
            HttpServletRequest request,
            HttpServletResponse response) {
        MunicipalPages pages = pages(code, command, request, response);
        return shown(pages.opened(command, FormValues.of(request.getParameterMap())), 200);
    }

    @PostMapping(FORM)
    ModelAndView send(
            @PathVariable String code,
            @PathVariable String command,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        MunicipalPages pages = pages(code, command, request, response);
        FormValues values = FormValues.of(request.getParameterMap());
        String more = values.text("rader");
        if (more != null) {
            return shown(pages.form(command, values, null, more, List.of()), 200);
        }
        Attempt<MunicipalAct, MunicipalVerdict.Accepted> attempt = pages.attempt(command, values, commands);
        if (attempt.accepted() == null || attempt.act() == null) {
            return shown(pages.form(command, values, attempt, null, List.of()), UNPROCESSABLE);
        }
        String wanted = values.text("gor");
        if (wanted == null || wanted.equals("granska")) {
            List<String> deviations = pages.deviations(command, attempt, commands);
            return shown(pages.form(command, values, attempt, null, deviations), 200);
        }
        try {
            commands.send(attempt.act(), Sending.request(code, command, attempt.sent(), values));
        } catch (LostRaceException lost) {
            return shown(pages(code, request, response).lost(command, values), CONFLICT);
        } catch (RefusedException refused) {
            return shown(
                    pages.form(
                            command, values, attempt.refused(refused, RequestContext.speech(request)), null, List.of()),
                    UNPROCESSABLE);
        }
        String entry = attempt.act().told().entry();
        return SeeOther.page(
                wanted.equals("spara-nasta")
                        ? Addresses.recordMunicipal(code) + "?sparat=" + entry
                        : Addresses.municipalEntries(code) + "#h-" + entry);
    }

    private static ModelAndView shown(RecordPage page, int status) {
        return new ModelAndView(new Html("record.jte", page, page.frame(), status, false));
    }

    private MunicipalPages pages(
            String code, String command, HttpServletRequest request, HttpServletResponse response) {
        MunicipalPages pages = pages(code, request, response);
        if (!pages.offers(command)) {
            throw NoSuchPageException.address();
        }
        return pages;
    }

    /** The version is read before what it is the version of: what comes between is a race that is lost, and not one that is missed. */
    private MunicipalPages pages(String code, HttpServletRequest request, @Nullable HttpServletResponse response) {
        if (Municipalities.name(code).isEmpty()) {
            throw NoSuchPageException.municipality();
        }
        long version = municipals.version(code);
        return new MunicipalPages(
                municipals.of(code, null),
                inMunicipality,
                version,
                RequestContext.of(request, visions.today()),
                response == null ? null : FormGuard.of(request, response));
    }
}
