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
import se.rodatraden.identity.signin.SignOut;
import se.rodatraden.identity.signin.SignedInUser;
import se.rodatraden.identity.signin.local.LocalSignIn;
import se.rodatraden.identity.signin.local.Passwords;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.SeeOther;
import se.rodatraden.time.Lang;

/** Signing in and out: {@code /logga-in}, {@code /logga-ut}. */
@Controller
@Open
class SignInController {
    static final String IN = "/logga-in";
    static final String CHOOSE = IN + "/nytt-losenord";
    static final String OUT = "/logga-ut";
    static final String OUT_EVERYWHERE = OUT + "/overallt";
    private static final int WRONG = 422;
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;

    private final SignInOffer offer;
    private final LocalSignIn local;
    private final SignOut signOut;

    SignInController(SignInOffer offer, LocalSignIn local, SignOut signOut) {
        this.offer = offer;
        this.local = local;
        this.signOut = signOut;
    }

    @GetMapping(IN)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response) {
        if (SignedInUser.now().isPresent()) {
            return SeeOther.page(till(request).address());
        }
        Lang speech = RequestContext.speech(request);
        String fault = request.getParameter("fel") == null
                ? null
                : speech.say(
                        "Inloggningen gick inte att genomföra. Försök igen.",
                        "The sign-in could not be completed. Try again.");
        boolean away = offer.way() == SignInWay.PROVIDER && !offer.providerAnswers();
        return shown(request, response, fault, away ? AWAY : HttpServletResponse.SC_OK);
    }

    private ModelAndView shown(
            HttpServletRequest request, HttpServletResponse response, @Nullable String fault, int status) {
        Lang speech = RequestContext.speech(request);
        ReturnPath till = till(request);
        PageModel frame = frame(
                request,
                speech.say("Logga in", "Sign in"),
                till.equals(ReturnPath.START) ? IN : Addresses.signIn(till));
        SignInPage page = new SignInPage(
                frame,
                offer.way(),
                offer.providerAnswers(),
                offer.host(),
                offer.start(till),
                FormGuard.of(request, response).word(IN),
                till.address(),
                fault);
        return html("sign-in.jte", page, frame, status);
    }

    @PostMapping(IN)
    ModelAndView signIn(HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        Lang speech = RequestContext.speech(request);
        return switch (local.signIn(text(request, "name").strip(), text(request, "password"), request, response)) {
            case LocalSignIn.Answer.In _ -> SeeOther.page(till(request).address());
            case LocalSignIn.Answer.ChooseFirst _ -> SeeOther.page(CHOOSE);
            case LocalSignIn.Answer.Wrong _ ->
                shown(
                        request,
                        response,
                        speech.say("Namn eller lösenord stämmer inte.", "Name or password is not right."),
                        WRONG);
            case LocalSignIn.Answer.Wait wait -> {
                long seconds = wait.left().plus(Duration.ofMillis(999)).toSeconds();
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
                yield shown(
                        request,
                        response,
                        speech.say(
                                "För många försök. Vänta " + seconds + " sekunder och försök igen.",
                                "Too many tries. Wait " + seconds + " seconds and try again."),
                        TOO_MANY);
            }
        };
    }

    @GetMapping(CHOOSE)
    ModelAndView choose(HttpServletRequest request, HttpServletResponse response) {
        return local.choosing(request) ? choosing(request, response, null) : SeeOther.page(IN);
    }

    @PostMapping(CHOOSE)
    ModelAndView chosen(HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        if (!local.choosing(request)) {
            return SeeOther.page(IN);
        }
        Optional<Passwords.Fault> fault = local.choose(text(request, "new"), request, response);
        return fault.isEmpty() ? SeeOther.page(AccountController.ACCOUNT) : choosing(request, response, fault.get());
    }

    private static ModelAndView choosing(
            HttpServletRequest request, HttpServletResponse response, Passwords.@Nullable Fault fault) {
        Lang speech = RequestContext.speech(request);
        PageModel frame = frame(request, speech.say("Välj ett eget lösenord", "Choose a password of your own"), CHOOSE);
        PasswordPage page =
                new PasswordPage(frame, CHOOSE, FormGuard.of(request, response).word(CHOOSE), false, fault);
        return html("password.jte", page, frame, fault == null ? HttpServletResponse.SC_OK : WRONG);
    }

    /** Where the provider sends one after it has signed one out too. */
    @GetMapping(OUT)
    ModelAndView out(HttpServletRequest request, HttpServletResponse response) {
        return SignedInUser.now().isPresent()
                ? SeeOther.page(AccountController.ACCOUNT)
                : signedOut(request, response, null, false);
    }

    @PostMapping(OUT)
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        return signedOut(request, response, signOut.here(request, response).orElse(null), false);
    }

    @PostMapping(OUT_EVERYWHERE)
    ModelAndView signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        return signedOut(
                request, response, signOut.everywhere(request, response).orElse(null), true);
    }

    private static ModelAndView signedOut(
            HttpServletRequest request, HttpServletResponse response, @Nullable String onwards, boolean everywhere) {
        if (onwards != null) {
            // Not a redirect: a form of ours may only be answered by this site, says the page's own policy.
            response.setHeader("Refresh", "0;url=" + onwards);
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        PageModel frame =
                frame(request, RequestContext.speech(request).say("Du är utloggad", "You are signed out"), OUT);
        return html("signed-out.jte", new SignedOutPage(frame, onwards, everywhere), frame, HttpServletResponse.SC_OK);
    }

    private static ReturnPath till(HttpServletRequest request) {
        return ReturnPath.of(request.getParameter("till"));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static PageModel frame(HttpServletRequest request, String title, String address) {
        return new PageModel(RequestContext.speech(request), title, address, PageModel.Section.NONE, null);
    }

    private static ModelAndView html(String template, Object page, PageModel frame, int status) {
        return new ModelAndView(new Html(template, page, frame, status, true));
    }
}
