package se.rodatraden.pages.register;

import java.util.List;
import se.rodatraden.pages.PageModel;

/** The start: the municipalities with what they have in the register, and what is worth looking at. */
public record StartPage(PageModel frame, List<Card> cards, List<Watch> watches, boolean empty) {

    /** A municipality with its documents; {@code documents} are those that fit on the page. */
    public record Card(String name, String address, String recorded, List<RegisterPage.Line> documents, int others) {}

    /** A document with something that has gone by. */
    public record Watch(RegisterPage.Line line, String alert) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
