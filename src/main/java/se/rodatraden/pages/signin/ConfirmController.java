package se.rodatraden.pages.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.signin.ReturnPath;
import se.rodatraden.identity.signin.SignInOffer;
import se.rodatraden.identity.signin.SignInWay;
import se.rodatraden.identity.signin.SignedInUser;
import se.rodatraden.identity.signin.fresh.Freshness;
import se.rodatraden.identity.signin.local.LocalSignIn;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.SeeOther;
import se.rodatraden.time.Lang;

/** Proving again who one is before a weighty act: {@code /bekrafta}. */
@Controller
@Open
class ConfirmController {
    static final String CONFIRM = "/bekrafta";
    private static final int WRONG = 422;
    private static final int TOO_MANY = 429;

    private final SignInOffer offer;
    private final LocalSignIn local;

    ConfirmController(SignInOffer offer, LocalSignIn local) {
        this.offer = offer;
        this.local = local;
    }

    @GetMapping(CONFIRM)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        return SignedInUser.now().isPresent()
                ? shown(request, response, null, HttpServletResponse.SC_OK)
                : SeeOther.page(Addresses.signIn(till(request)));
    }

    @PostMapping(CONFIRM)
    ModelAndView confirm(HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        Lang speech = RequestContext.speech(request);
        if (SignedInUser.now().isEmpty()) {
            return SeeOther.page(Addresses.signIn(till(request)));
        }
        Optional<LocalSignIn.Answer> refused =
                local.confirm(Objects.requireNonNullElse(request.getParameter("password"), ""), request);
        if (refused.isEmpty()) {
            return SeeOther.page(till(request).address());
        }
        if (refused.get() instanceof LocalSignIn.Answer.Wait wait) {
            long seconds = wait.left().plus(Duration.ofMillis(999)).toSeconds();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
            return shown(
                    request,
                    response,
                    speech.say(
                            "För många försök. Vänta " + seconds + " sekunder och försök igen.",
                            "Too many tries. Wait " + seconds + " seconds and try again."),
                    TOO_MANY);
        }
        return shown(request, response, speech.say("Lösenordet stämmer inte.", "The password is not right."), WRONG);
    }

    private ModelAndView shown(
            HttpServletRequest request, HttpServletResponse response, @Nullable String fault, int status) {
        Lang speech = RequestContext.speech(request);
        ReturnPath till = till(request);
        PageModel frame = new PageModel(
                speech,
                speech.say("Bekräfta att det är du", "Confirm that it is you"),
                CONFIRM,
                PageModel.Section.NONE,
                null);
        ConfirmPage page = new ConfirmPage(
                frame,
                Freshness.RECENT.toMinutes(),
                offer.way() == SignInWay.PROVIDER ? offer.again(till) : null,
                offer.host(),
                FormGuard.of(request, response).word(CONFIRM),
                till.address(),
                fault);
        return new ModelAndView(new Html("confirm.jte", page, frame, status, true));
    }

    private static ReturnPath till(HttpServletRequest request) {
        return ReturnPath.of(request.getParameter("till"));
    }
}
