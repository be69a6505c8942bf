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
 * @param sent when, and {@code entry} by which entry
 * @param due the last day for all who got no other
 * @param asked each of the addressees with its own last day and what is recorded of its answer
 * @param answersKnown whether what was answered is known; if not, {@code silent} is not either
 * @param silent those asked who are known not to have answered
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
     * @param uninvited from neither an addressee nor the successor of one
     * @param late after the last day of the one it answers for
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
