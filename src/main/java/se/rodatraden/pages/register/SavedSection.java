package se.rodatraden.pages.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The views that the one who is signed in has saved, and the form that saves this one.
 *
 * @param current the address that would be saved
 * @param action where the form is sent
 * @param word the form's word
 * @param message what became of the last form; null where none was sent
 * @param full whether no more can be saved
 */
public record SavedSection(
        List<View> views,
        String current,
        String action,
        String word,
        @Nullable String message,
        boolean full) {

    /**
     * A saved view.
     *
     * @param remove where the form that removes it is sent
     */
    public record View(String name, String address, boolean shown, String remove, String word) {}
}
