package se.rodatraden.http.vision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Asked;

/**
 * An addressee of a remiss round. The matter itself stays with the sender.
 *
 * @param body the body that is to answer, by its name on the day: the addressee, or its successor
 * @param oneOf candidate bodies, where the addressee was split and it is not known which is to answer
 * @param addressee the name used by the sender
 * @param entry the entry that asks for the answer
 * @param due the addressee's own last day
 * @param extended the entry that gave the addressee another day than the round's
 * @param answered the entry of its first answer; null if none is recorded
 * @param late whether the answer came after the last day
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

    /** Those without a recorded answer. */
    static List<AskedView> open(List<Asked> asked, Lang language) {
        return Asked.open(asked).stream().map(a -> of(a, language)).toList();
    }
}
