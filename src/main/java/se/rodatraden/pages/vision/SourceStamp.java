package se.rodatraden.pages.vision;

import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.Lang;
import se.rodatraden.words.Wording;

/** When a source says that it was written or changed. */
public final class SourceStamp {
    private SourceStamp() {}

    /**
     * The source's own date; in English with its words beside, which may say how the date is known. One that only the address gives is
     * not said to be that of a change.
     */
    public static @Nullable String of(Source s, Lang speech) {
        if (s.updated() == null) {
            return null;
        }
        String words = s.updated().label();
        String english = words == null ? "" : " (“" + words + "”)";
        String date = Wording.date(s.updated(), speech.locale()) + speech.say("", english);
        return words != null && words.contains("adress")
                ? speech.say("sidans datum: ", "page date: ") + date
                : speech.say("sidan senast ändrad ", "page last changed ") + date;
    }
}
