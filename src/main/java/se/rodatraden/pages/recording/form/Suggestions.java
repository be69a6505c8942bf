package se.rodatraden.pages.recording.form;

import java.util.List;

/**
 * Values that a field suggests without asking for one of them.
 *
 * @param id the id of the list on the page
 * @param lang the language of the values
 */
public record Suggestions(String id, String lang, List<String> values) {
    public static Suggestions bodies(List<String> names) {
        return new Suggestions("organ", "sv", names);
    }
}
