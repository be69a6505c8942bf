package se.rodatraden.http.vision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Asked;

/**
 * One who is asked in a remiss round. It does not have the matter: that lies with the sender.
 *
 * @param body the body that is to answer, by its name on the day: the addressee, or its successor
 * @param oneOf where the body that was asked was split and it is not known which of these is to answer
 * @param addressee as the sender named it
 * @param entry the entry that asks it
 * @param due its own last day
 * @param extended the entry that gave it another day than the round has
 * @param answered the entry of its first answer; null while none is recorded
 * @param late that answer came after the last day
 */
@Schema(name = "AnswerDue")
public record AskedView(
        BodyView body,
        @Nullable List<BodyView> oneOf,
        BodyView addressee,
        int round,
        String entry,
        @Nullable When due,
        @Nullable String extended,
        @Nullable String answered,
        boolean late) {
    public static AskedView of(Asked a, Lang language) {
        return new AskedView(
                BodyView.of(a.body()),
                a.bodies().size() == 1
                        ? null
                        : a.bodies().stream().map(BodyView::of).toList(),
                BodyView.of(a.addressee()),
                a.round(),
                a.entry(),
                When.orNull(a.due(), language),
                a.extended(),
                a.answered(),
                a.late());
    }

    /** Those of whom no answer is recorded. */
    static List<AskedView> open(List<Asked> asked, Lang language) {
        return Asked.open(asked).stream().map(a -> of(a, language)).toList();
    }
}
