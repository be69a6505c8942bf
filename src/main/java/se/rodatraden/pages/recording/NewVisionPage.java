package se.rodatraden.pages.recording;

import java.util.List;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.recording.form.FormPart;
import se.rodatraden.pages.recording.form.RecordPage;

/**
 * The form by which a vision is registered.
 *
 * @param fresh whether the form has not been sent yet
 * @param kinds the kinds of documents to choose among; another may be written
 */
public record NewVisionPage(
        PageModel frame,
        String back,
        String municipality,
        String action,
        List<FormPart.Field> fields,
        List<String> kinds,
        List<RecordPage.Fault> faults,
        String word,
        boolean fresh) {

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
