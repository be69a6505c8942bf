package se.rodatraden.pages.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.saved.SavedView;
import se.rodatraden.identity.saved.SavedViews;
import se.rodatraden.identity.signin.SignedInUser;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;

/** Writes the saved views of the one who is signed in. */
@Component
class SavedSections {
    /** What became of a form, in the address that one comes back to. */
    static final String OUTCOME = "sparad";

    private final SavedViews views;

    SavedSections(SavedViews views) {
        this.views = views;
    }

    /** Null where nobody is signed in. */
    @Nullable
    SavedSection of(Choices choices, HttpServletRequest request, HttpServletResponse response) {
        Optional<Actor> who = SignedInUser.now();
        if (who.isEmpty()) {
            return null;
        }
        FormGuard guard = FormGuard.of(request, response);
        String current = choices.onPage(1).address();
        List<SavedView> saved = views.of(who.get().id());
        return new SavedSection(
                saved.stream().map(v -> view(v, current, guard)).toList(),
                current,
                SavedViewController.ROOT,
                guard.word(SavedViewController.ROOT),
                message(RequestContext.words(request, OUTCOME), choices.asking().speech()),
                saved.size() >= SavedViews.MOST);
    }

    private static SavedSection.View view(SavedView view, String current, FormGuard guard) {
        String remove = SavedViewController.ROOT + "/" + view.id() + SavedViewController.REMOVE;
        return new SavedSection.View(
                view.name(), view.address(), view.address().equals(current), remove, guard.word(remove));
    }

    private static @Nullable String message(@Nullable String outcome, Lang t) {
        return outcome == null
                ? null
                : switch (outcome) {
                    case "ja" -> t.say("Vyn är sparad.", "The view is saved.");
                    case "borttagen" -> t.say("Vyn är borttagen.", "The view is removed.");
                    case "namn" ->
                        t.say(
                                "Vyn sparades inte: skriv ett namn på högst 80 tecken.",
                                "The view was not saved: write a name of at most 80 characters.");
                    case "finns" ->
                        t.say(
                                "Vyn sparades inte: du har redan en vy med det namnet. Välj ett annat, eller ta bort den andra.",
                                "The view was not saved: you have a view by that name already. Choose another, or remove that one.");
                    case "fullt" ->
                        t.say(
                                "Vyn sparades inte: du har redan 50 vyer. Ta bort en som du inte behöver.",
                                "The view was not saved: you have 50 views already. Remove one that you do not need.");
                    case "vy" ->
                        t.say(
                                "Vyn sparades inte: valen är för många för att sparas. Ta bort några av dem.",
                                "The view was not saved: there are too many choices to save. Remove some of them.");
                    default -> null;
                };
    }
}
