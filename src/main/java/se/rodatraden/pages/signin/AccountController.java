package se.rodatraden.pages.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.signin.ReturnPath;
import se.rodatraden.identity.signin.Sessions;
import se.rodatraden.identity.signin.SignedInUser;
import se.rodatraden.identity.signin.local.LocalSignIn;
import se.rodatraden.identity.signin.local.Passwords;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.SeeOther;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.MunicipalityCard;
import se.rodatraden.views.register.Register;

/** What is kept of the one who is signed in: {@code /konto}. Nobody can ask for another's. */
@Controller
@Open
class AccountController {
    static final String ACCOUNT = "/konto";
    static final String PASSWORD = ACCOUNT + "/losenord";

    private final Sessions sessions;
    private final LocalSignIn local;
    private final Register register;

    AccountController(Sessions sessions, LocalSignIn local, Register register) {
        this.sessions = sessions;
        this.local = local;
        this.register = register;
    }

    @GetMapping(ACCOUNT)
    ModelAndView account(HttpServletRequest request, HttpServletResponse response) {
        Optional<Actor> visitor = SignedInUser.now();
        if (visitor.isEmpty()) {
            return SeeOther.page(Addresses.signIn(ReturnPath.of(ACCOUNT)));
        }
        Actor actor = visitor.get();
        Lang speech = RequestContext.speech(request);
        PageModel frame = new PageModel(speech, speech.say("Konto", "Account"), ACCOUNT, PageModel.Section.NONE, null);
        HttpSession session = request.getSession(false);
        FormGuard guard = FormGuard.of(request, response);
        AccountPage page = new AccountPage(
                frame,
                actor.name(),
                actor.kind() == Actor.Kind.LOCAL,
                roles(actor, speech),
                sessions.of(SignedInUser.name().orElseThrow(), session == null ? null : session.getId()).stream()
                        .map(s -> AccountPage.Line.of(s, speech))
                        .toList(),
                guard.word(SignInController.OUT),
                guard.word(SignInController.OUT_EVERYWHERE));
        return new ModelAndView(new Html("account.jte", page, frame, HttpServletResponse.SC_OK, true));
    }

    /** Each municipality with the roles there. */
    private List<AccountPage.Place> roles(Actor actor, Lang speech) {
        return actor.grants().stream().collect(Collectors.groupingBy(Grant::municipality)).entrySet().stream()
                .map(e -> new AccountPage.Place(
                        place(e.getKey(), speech),
                        e.getValue().stream()
                                .map(g -> g.role().title(speech.locale())
                                        + (g.body() == null ? "" : " (" + g.body() + ")"))
                                .sorted()
                                .collect(Collectors.joining(", ")),
                        work(e.getKey(), speech)))
                .sorted(Comparator.comparing(AccountPage.Place::name))
                .toList();
    }

    private List<NavigationLink> work(String municipality, Lang speech) {
        List<NavigationLink> work = new ArrayList<>();
        if (municipality.equals(Grant.EVERYWHERE)) {
            work.addAll(AdministrationScope.ways(null, speech));
            register.municipalities().stream()
                    .map(m -> new NavigationLink(m.name(), Addresses.municipality(m.code())))
                    .forEach(work::add);
        } else {
            work.add(new NavigationLink(speech.say("Register", "Register"), Addresses.municipality(municipality)));
            work.addAll(AdministrationScope.ways(municipality, speech));
        }
        if (CurrentActor.now().may(Right.SEE_SUBSCRIPTIONS, municipality)) {
            work.add(new NavigationLink(speech.say("Prenumerationer", "Subscriptions"), "/prenumerationer"));
        }
        return List.copyOf(work);
    }

    private String place(String municipality, Lang speech) {
        return municipality.equals(Grant.EVERYWHERE)
                ? speech.say("Alla kommuner", "All municipalities")
                : register.municipalities().stream()
                        .filter(m -> m.code().equals(municipality))
                        .map(MunicipalityCard::name)
                        .findFirst()
                        .orElse(municipality);
    }

    @GetMapping(PASSWORD)
    ModelAndView password(HttpServletRequest request, HttpServletResponse response) {
        return local.changeable() ? form(request, response, null) : SeeOther.page(ACCOUNT);
    }

    @PostMapping(PASSWORD)
    ModelAndView changed(HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        if (!local.changeable()) {
            return SeeOther.page(ACCOUNT);
        }
        Optional<Passwords.Fault> fault = local.change(text(request, "old"), text(request, "new"), request);
        return fault.isEmpty() ? SeeOther.page(ACCOUNT) : form(request, response, fault.get());
    }

    private static ModelAndView form(
            HttpServletRequest request, HttpServletResponse response, Passwords.@Nullable Fault fault) {
        Lang speech = RequestContext.speech(request);
        PageModel frame = new PageModel(
                speech, speech.say("Byt lösenord", "Change password"), PASSWORD, PageModel.Section.NONE, null);
        PasswordPage page = new PasswordPage(
                frame, PASSWORD, FormGuard.of(request, response).word(PASSWORD), true, fault);
        return new ModelAndView(
                new Html("password.jte", page, frame, fault == null ? HttpServletResponse.SC_OK : 422, true));
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
