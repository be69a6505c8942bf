package se.rodatraden.pages.remiss;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.LostRaceException;
import se.rodatraden.commands.Receipt;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.SeeOther;
import se.rodatraden.pages.recording.RowCommand;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.views.remiss.RemissRound;
import se.rodatraden.views.remiss.RemissSheet;

/**
 * Recording many answers of a round at once: {@code /kommun/0764/visioner/ny-vision/remiss/svar?omgang=2}. Each row that is filled in is
 * one command of its own; none is sent while any row has a fault.
 */
@Controller
@Needs(Right.RECORD)
class AnswersController {
    private static final String FORM = "/kommun/{code}/visioner/{name}" + RemissPages.ANSWERS;
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final Visions visions;
    private final Municipals municipals;
    private final Commands commands;

    AnswersController(Visions visions, Municipals municipals, Commands commands) {
        this.visions = visions;
        this.municipals = municipals;
        this.commands = commands;
    }

    @GetMapping(FORM)
    ModelAndView form(
            @PathVariable String code,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        VisionOn on = find(code, name);
        AnswersForm form = AnswersForm.of(request, round(on, request));
        return shown(pages(on, request, response).opened(form), 200);
    }

    @PostMapping(FORM)
    ModelAndView send(
            @PathVariable String code,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        VisionOn on = find(code, name);
        AnswersForm form = AnswersForm.of(request, round(on, request));
        AnswersPages pages = pages(on, request, response);
        Municipality municipality = municipals.of(on.id().municipality(), null);
        List<AnswerRow> filled = form.filled();
        if (filled.isEmpty() || !form.keyed()) {
            return shown(pages.opened(form), UNPROCESSABLE);
        }
        List<RowCommand> rows = filled.stream()
                .map(r -> RowCommand.of(
                        on,
                        municipality,
                        AnswerRow.COMMAND,
                        r.key(form.key()),
                        r.fields(form.source(), form.link()),
                        commands,
                        pages.speech()))
                .toList();
        if (!pages.sound(filled, rows)) {
            return shown(pages.faulty(form, filled, rows), UNPROCESSABLE);
        }
        if (!"spara".equals(request.getParameter("gor"))) {
            return shown(pages.reviewed(form, filled, rows, municipality), 200);
        }
        return saved(form, filled, rows, on, request, response);
    }

    /** Sends one after the other, each on top of the one before. */
    private ModelAndView saved(
            AnswersForm form,
            List<AnswerRow> filled,
            List<RowCommand> rows,
            VisionOn on,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<AnswerRow> saved = new ArrayList<>();
        Long seen = form.version();
        for (int i = 0; i < rows.size(); i++) {
            try {
                Receipt receipt = rows.get(i).send(commands, seen);
                seen = last(seen, receipt);
                saved.add(filled.get(i));
            } catch (LostRaceException | RefusedException between) {
                return shown(again(on, request, response).lost(form, saved), CONFLICT);
            }
        }
        return SeeOther.page(Addresses.vision(on.id())
                + RemissPages.SHEET
                + "?sparat="
                + filled.getFirst().key(form.key()));
    }

    private static @Nullable Long last(@Nullable Long seen, Receipt receipt) {
        return seen == null ? null : Math.max(seen, receipt.firstSequence() + receipt.events() - 1);
    }

    private ModelAndView shown(AnswersPage page, int status) {
        return new ModelAndView(new Html("remiss-answers.jte", page, page.frame(), status, false));
    }

    private AnswersPages pages(VisionOn on, HttpServletRequest request, HttpServletResponse response) {
        return new AnswersPages(
                on, round(on, request), RequestContext.of(request, visions.today()), FormGuard.of(request, response));
    }

    /** As it is now that another was first. */
    private AnswersPages again(VisionOn on, HttpServletRequest request, HttpServletResponse response) {
        return pages(find(on.id().municipality(), on.id().name()), request, response);
    }

    private VisionOn find(String code, String name) {
        return visions.find(VisionController.id(code, name), null, null)
                .orElseThrow(() -> NoSuchPageException.vision(true));
    }

    /** The round that is asked for, else the first that is open. */
    private static RemissRound round(VisionOn on, HttpServletRequest request) {
        RemissSheet sheet = RemissSheet.of(on.situation());
        String asked = request.getParameter("omgang");
        return (asked == null
                        ? sheet.open().stream().findFirst()
                        : asked.matches("[0-9]{1,4}") ? sheet.round(Integer.parseInt(asked)) : sheet.round(-1))
                .orElseThrow(NoSuchPageException::address);
    }
}
