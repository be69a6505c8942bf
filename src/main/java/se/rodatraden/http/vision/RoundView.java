package se.rodatraden.http.vision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.BodyView;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Round;
import se.rodatraden.vision.value.Stance;

/**
 * A remiss round on a day.
 *
 * @param sent when it was sent; {@code entry} is the entry that records it
 * @param due last day for addressees without one of their own
 * @param asked the addressees, each with its own last day and its answer
 * @param answersKnown whether the answers are known; if not, {@code silent} is unknown too
 * @param silent addressees known not to have answered
 */
record RoundView(
        int number,
        String entry,
        When sent,
        @Nullable When due,
        List<BodyView> addressees,
        List<Answer> answers,
        boolean closed,
        boolean answersKnown,
        List<BodyView> silent,
        List<AskedView> asked) {

    /**
     * An answer.
     *
     * @param uninvited from neither an addressee nor its successor
     * @param late after the last day of the addressee it answers for
     */
    record Answer(String entry, BodyView from, Stance stance, When received, boolean uninvited, boolean late) {}

    static RoundView of(Round r, Lang language) {
        return new RoundView(
                r.number(),
                r.sent().id(),
                When.of(r.sent().occurred(), language),
                When.orNull(r.due(), language),
                r.addressees().stream().map(BodyView::of).toList(),
                r.answers().stream()
                        .map(a -> new Answer(
                                a.entry().id(),
                                BodyView.of(a.from()),
                                a.stance(),
                                When.of(a.entry().occurred(), language),
                                a.uninvited(),
                                a.late()))
                        .toList(),
                r.closed(),
                r.answersKnown(),
                r.silent().stream().map(BodyView::of).toList(),
                r.asked().stream().map(a -> AskedView.of(a, language)).toList());
    }
}
