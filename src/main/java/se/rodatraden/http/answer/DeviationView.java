package se.rodatraden.http.answer;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.words.Wording;

/** A rule's finding about an entry: broken, or not shown by what is recorded. */
public record DeviationView(
        @Nullable String rule,
        @Nullable String paragraph,
        String entry,
        Deviation.@Nullable Finding finding,
        boolean certain,
        boolean holds,
        @Nullable String field,
        String text,
        List<Note> acknowledgedBy) {

    /** A note about the finding: who made it, its text, and the entry that records it. */
    record Note(String entry, String by, String text) {}

    /** Deviations with the notes made about them; a deviation noted only by a person has no finding. */
    public static List<DeviationView> shown(Collection<Acknowledged> shown, Lang language) {
        return shown.stream()
                .map(a -> {
                    Deviation d = a.found();
                    return new DeviationView(
                            a.rule(),
                            d == null ? null : d.paragraph(),
                            a.about(),
                            d == null ? null : d.finding(),
                            d != null && d.certain(),
                            a.holds(),
                            d == null ? null : d.field(),
                            d == null
                                    ? a.acknowledgedBy().getFirst().text()
                                    : Wording.deviation(d.rule(), language.locale()),
                            a.acknowledgedBy().stream()
                                    .map(n -> new Note(n.entry(), n.by().name(), n.text()))
                                    .toList());
                })
                .toList();
    }

    /** Deviations as found by a command just recorded. */
    public static List<DeviationView> of(Collection<Deviation> deviations, Lang language) {
        return deviations.stream()
                .map(d -> new DeviationView(
                        d.rule(),
                        d.paragraph(),
                        d.entry(),
                        d.finding(),
                        d.certain(),
                        true,
                        d.field(),
                        Wording.deviation(d.rule(), language.locale()),
                        List.of()))
                .toList();
    }
}
