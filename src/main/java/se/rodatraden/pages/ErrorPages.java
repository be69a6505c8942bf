package se.rodatraden.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.NotAllowedException;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.store.StoreBusyException;
import se.rodatraden.store.append.OutcomeUnknownException;
import se.rodatraden.time.Lang;

/** Shows people a page where something went wrong; programs are answered elsewhere. */
@Controller
@Open
@ControllerAdvice(basePackageClasses = ErrorPages.class)
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final int OURS = 500;
    private static final int UNAVAILABLE = 503;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final SecurityLog log;

    ErrorPages(SecurityLog log) {
        this.log = log;
    }

    @ExceptionHandler
    ModelAndView refused(PageException refused, HttpServletRequest request) {
        if (refused instanceof BadRequestException bad && bad.ofForm()) {
            log.tell(SecurityEvent.REFUSED, null, Map.of("by", "form"));
        }
        Lang speech = RequestContext.speech(request);
        return shown(ErrorPage.of(speech, RequestContext.address(request), refused.status(), refused.say(speech)));
    }

    /** Who is not signed in may do so and comes back; who is, may not. */
    @ExceptionHandler
    ModelAndView notAllowed(NotAllowedException refused, HttpServletRequest request) {
        if (refused.signInHelps() && KeptFormPage.fits(request)) {
            KeptFormPage kept = KeptFormPage.of(request, RequestContext.speech(request));
            return new ModelAndView(new Html("kept-form.jte", kept, kept.frame(), UNAUTHORIZED, false));
        }
        if (refused.signInHelps()) {
            return SeeOther.page(Addresses.signIn(request));
        }
        Lang speech = RequestContext.speech(request);
        return shown(
                ErrorPage.of(speech, RequestContext.address(request), FORBIDDEN, ErrorPage.text(FORBIDDEN, speech)));
    }

    @ExceptionHandler
    ModelAndView busy(StoreBusyException busy, HttpServletRequest request) {
        return unavailable(
                request,
                "Registret är upptaget just nu, och inget registrerades. Skicka igen om en stund.",
                "The register is busy at the moment, and nothing was recorded. Send it again in a moment.");
    }

    @ExceptionHandler
    ModelAndView unknown(OutcomeUnknownException unknown, HttpServletRequest request) {
        LOG.error("{}: it is not known whether it was recorded", request.getRequestURI(), unknown);
        return unavailable(
                request,
                "Databasen svarade inte på om det du skickade registrerades. Läs om en stund om det finns där, och skicka annars igen.",
                "The database did not answer whether what you sent was recorded. See in a moment whether it is there, and otherwise"
                        + " send it again.");
    }

    @ExceptionHandler
    ModelAndView tooLong(QueryTimeoutException failure, HttpServletRequest request) {
        LOG.warn("{} took too long: {}", request.getRequestURI(), failure.getMessage());
        return unavailable(
                request,
                "Det tog för lång tid att räkna fram sidan, så den visas inte. Välj en kommun eller snävare villkor, eller försök igen"
                        + " om en stund.",
                "It took too long to put the page together, so it is not shown. Choose a municipality or narrower conditions, or try"
                        + " again in a moment.");
    }

    /** Without its database the register is away for a while, and no fault of the program. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        CannotCreateTransactionException.class,
        TransientDataAccessException.class
    })
    ModelAndView databaseAway(Exception away, HttpServletRequest request) {
        LOG.warn("{}: the database did not answer: {}", request.getRequestURI(), away.toString());
        return unavailable(
                request,
                "Databasen svarar inte just nu. Försök igen om en stund. Om du skickade något, se först om det finns där.",
                "The database does not answer at the moment. Try again in a moment. If you sent something, see first whether it is"
                        + " there.");
    }

    private static ModelAndView unavailable(HttpServletRequest request, String sv, String en) {
        Lang speech = RequestContext.speech(request);
        return shown(ErrorPage.of(speech, RequestContext.address(request), UNAVAILABLE, speech.say(sv, en)));
    }

    @ExceptionHandler
    ModelAndView failed(RuntimeException failure, HttpServletRequest request) {
        LOG.error("{} failed", request.getRequestURI(), failure);
        Lang speech = RequestContext.speech(request);
        return shown(ErrorPage.of(speech, RequestContext.address(request), OURS, ErrorPage.text(OURS, speech)));
    }

    @RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView reported(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Lang speech = RequestContext.speech(request);
        return shown(ErrorPage.of(speech, "/", status, ErrorPage.text(status, speech)));
    }

    private static ModelAndView shown(ErrorPage page) {
        return new ModelAndView(new Html("error.jte", page, page.frame(), page.status(), true));
    }
}
