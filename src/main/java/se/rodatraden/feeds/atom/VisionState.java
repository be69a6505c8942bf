package se.rodatraden.feeds.atom;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.situation.Holder;
import se.rodatraden.vision.situation.Next;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Particulars;

/** A vision at a point in time: title, standing, holder of the matter, and next step. */
public record VisionState(String title, Standing standing, Holder holder, Next next) {

    public static VisionState of(VisionOn on) {
        return new VisionState(
                on.title(),
                on.situation().standing(),
                on.situation().holder(),
                on.situation().next());
    }

    /** “PÅ REMISS”, “GÄLLER · REVIDERING: PÅ REMISS”, “OKLART (under arbete eller förslag finns)”. */
    public String standing(Locale locale) {
        String document = Wording.documentTag(standing, locale);
        String matter = Wording.matterTag(standing, locale);
        String tag = document != null && matter != null ? document + " · " + matter : Wording.tag(standing, locale);
        return standing.beforeRecord() || standing.certain()
                ? tag
                : tag + " (" + Wording.possibilities(standing, locale) + ")";
    }

    public String holder(Locale locale) {
        return (standing.preparation().isPresent() ? Particulars.holder(holder, locale) : Particulars.uncertain(locale))
                .line();
    }

    public String next(Locale locale) {
        return Particulars.next(next, locale).line();
    }

    /** The standing before and after: “UNDER ARBETE → PÅ REMISS”. */
    public static String standing(@Nullable VisionState before, VisionState after, Locale locale) {
        String was = before == null
                ? Lang.of(locale).say("inte i registret", "not in the register")
                : before.standing(locale);
        return change(was, after.standing(locale), locale);
    }

    /** The holder before and after. */
    public static String holder(@Nullable VisionState before, VisionState after, Locale locale) {
        return before == null ? after.holder(locale) : change(before.holder(locale), after.holder(locale), locale);
    }

    private static String change(String was, String is, Locale locale) {
        return was.equals(is) ? is + Lang.of(locale).say(" (oförändrat)", " (unchanged)") : was + " → " + is;
    }
}
