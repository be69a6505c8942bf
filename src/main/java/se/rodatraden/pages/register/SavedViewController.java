package se.rodatraden.pages.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.saved.SavedViews;
import se.rodatraden.identity.signin.ReturnPath;
import se.rodatraden.identity.signin.SignedInUser;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.SeeOther;

/** Saves and removes views of the register, for whoever is signed in: {@value #ROOT}. Nobody can ask for another's. */
@Controller
@Open
class SavedViewController {
    static final String ROOT = "/register/vyer";
    static final String REMOVE = "/ta-bort";
    private static final Pattern OURS = Pattern.compile("/(register|kommun/[0-9]{4})(\\?[\\x21-\\x7e]*)?");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    @PostMapping(ROOT)
    ModelAndView save(HttpServletRequest request) {
        FormGuard.check(request);
        Optional<Actor> who = SignedInUser.now();
        String address = address(request);
        return who.map(actor -> back(address, save(actor, request.getParameter("namn"), address)))
                .orElseGet(() -> SeeOther.page(Addresses.signIn(ReturnPath.of(address))));
    }

    private String save(Actor actor, @Nullable String asked, String address) {
        String name = asked == null ? "" : asked.strip();
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > SavedViews.LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            return "namn";
        }
        if (address.length() > SavedViews.LONGEST_ADDRESS) {
            return "vy";
        }
        return switch (views.save(actor.id(), name, address)) {
            case SAVED -> "ja";
            case TAKEN -> "finns";
            case FULL -> "fullt";
        };
    }

    @PostMapping(ROOT + "/{id}" + REMOVE)
    ModelAndView remove(@PathVariable String id, HttpServletRequest request) {
        FormGuard.check(request);
        String address = address(request);
        Optional<Actor> who = SignedInUser.now();
        if (who.isEmpty()) {
            return SeeOther.page(Addresses.signIn(ReturnPath.of(address)));
        }
        if (NUMBER.matcher(id).matches()) {
            views.remove(who.get().id(), Long.parseLong(id));
        }
        return back(address, "borttagen");
    }

    /** The view that the form was on; the whole register where it is none of ours. */
    private static String address(HttpServletRequest request) {
        String asked = request.getParameter("vy");
        return asked != null && OURS.matcher(asked).matches() ? asked : RegisterController.ROOT;
    }

    private static ModelAndView back(String address, String outcome) {
        return SeeOther.page(address + (address.contains("?") ? "&" : "?") + SavedSections.OUTCOME + "=" + outcome);
    }
}
