package se.rodatraden.pages.following;

import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.schemas.Described;
import se.rodatraden.pages.PageModel;

/**
 * The fields of a record, one to a row.
 *
 * @param named what the table is called to those who do not see where it stands; empty where it says so itself
 */
public record FieldTable(PageModel frame, Described.Part part, String named) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }

    /** How the field is written, in words; what it refers to is a link beside it. */
    public String form(Described.Field field) {
        String one = switch (field.form()) {
            case TEXT -> say("text", "text");
            case NUMBER -> say("heltal", "whole number");
            case YES_OR_NO -> say("true eller false", "true or false");
            case DAY -> say("dag, 2014-06-03", "day, 2014-06-03");
            case CHOICE -> say("ett av", "one of");
            case RECORD -> field.record() == null ? say("objekt", "object") : "";
        };
        return field.list() ? say("lista: ", "list: ") + one : one;
    }

    public String presence(Described.Field field) {
        return field.always() ? say("alltid", "always") : say("när det är känt", "when known");
    }

    /** Where the record that the field holds is described on the page. */
    public @Nullable String leadsTo(Described.Field field) {
        return field.record() == null ? null : "#" + field.record();
    }
}
