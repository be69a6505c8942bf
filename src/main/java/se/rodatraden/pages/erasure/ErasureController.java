package se.rodatraden.pages.erasure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.commands.Receipt;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.commands.erasure.Erasures;
import se.rodatraden.commands.erasure.OwnProposalException;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.signin.fresh.FreshSignIn;
import se.rodatraden.kernel.InvalidField;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.Body;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.views.rows.Progress;
import se.rodatraden.vision.value.VisionId;

/** Erasures of a municipality: {@code /kommun/0764/gallring}, and what is proposed, {@code /kommun/0764/visioner/ny-vision/gallra/post}. */
@Controller
class ErasureController {
    private static final String LIST = "/kommun/{code}" + AdministrationScope.ERASURE;
    private static final String FORM = "/kommun/{code}/visioner/{name}/gallra/{id}";
    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(5);

    private final Erasures erasures;
    private final Visions visions;
    private final Actors actors;
    private final Municipals municipals;
    private final Progress progress;

    ErasureController(Erasures erasures, Visions visions, Actors actors, Municipals municipals, Progress progress) {
        this.erasures = erasures;
        this.visions = visions;
        this.actors = actors;
        this.municipals = municipals;
        this.progress = progress;
    }

    private ErasurePages pages(HttpServletRequest request, HttpServletResponse response) {
        return new ErasurePages(
                erasures, visions, actors, RequestContext.speech(request), FormGuard.of(request, response));
    }

    @Needs(Right.ERASE)
    @GetMapping(LIST)
    ModelAndView list(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        return pages(request, response).list(code, null);
    }

    @Needs(Right.ERASE)
    @GetMapping(FORM)
    ModelAndView form(
            @PathVariable String code,
            @PathVariable String name,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return pages(request, response)
                .form(VisionController.id(code, name), id, bodies(code), ProposalForm.EMPTY, visions.today(), null);
    }

    private List<Body> bodies(String code) {
        return municipals.of(code, null).bodies();
    }

    @Needs(Right.ERASE)
    @PostMapping(FORM)
    ModelAndView propose(
            @PathVariable String code,
            @PathVariable String name,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        Lang lang = RequestContext.speech(request);
        VisionId vision = VisionController.id(code, name);
        ProposalForm form = ProposalForm.of(request);
        String fault;
        try {
            erasures.propose(vision, id, form.decision(bodies(code)));
            return AdministrationScope.of(code, lang).seeOther(AdministrationScope.ERASURE);
        } catch (InvalidField invalid) {
            fault = lang.say(invalid.sv(), invalid.en());
        } catch (RefusedException refused) {
            fault = first(refused, lang);
        }
        return pages(request, response).form(vision, id, bodies(code), form, visions.today(), fault);
    }

    @Needs(Right.ERASE)
    @FreshSignIn(up = 2)
    @PostMapping(LIST + "/{id}" + ErasurePages.APPROVE)
    ModelAndView approve(
            @PathVariable String code,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        Lang lang = RequestContext.speech(request);
        try {
            Optional<Receipt> receipt = erasures.approve(code, proposal(id), null);
            if (receipt.isEmpty()) {
                return pages(request, response).list(code, gone(lang));
            }
            receipt.get().recorded().forEach(e -> progress.await(receipt.get().vision(), e.position(), UNTIL_SHOWN));
            return AdministrationScope.of(code, lang).seeOther(AdministrationScope.ERASURE);
        } catch (OwnProposalException own) {
            return pages(request, response)
                    .list(
                            code,
                            lang.say(
                                    "Den som har föreslagit en gallring kan inte godkänna den: be en annan person.",
                                    "Whoever has proposed an erasure cannot approve it: ask another person."));
        } catch (RefusedException refused) {
            return pages(request, response).list(code, first(refused, lang));
        }
    }

    @Needs(Right.ERASE)
    @PostMapping(LIST + "/{id}" + ErasurePages.DECLINE)
    ModelAndView decline(
            @PathVariable String code,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        FormGuard.check(request);
        Lang lang = RequestContext.speech(request);
        return erasures.decline(code, proposal(id))
                ? AdministrationScope.of(code, lang).seeOther(AdministrationScope.ERASURE)
                : pages(request, response).list(code, gone(lang));
    }

    private static String first(RefusedException refused, Lang lang) {
        Violation violation = refused.violations().getFirst();
        return lang.say(violation.sv(), violation.en());
    }

    private static String gone(Lang lang) {
        return lang.say("Förslaget är redan avgjort.", "The proposal has been settled already.");
    }

    private static UUID proposal(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException unreadable) {
            throw NoSuchPageException.address();
        }
    }
}
