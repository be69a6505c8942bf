package se.rodatraden.http.answer;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.rules.Acknowledged;
import se.rodatraden.words.Wording;

/** What a rule found about an entry: broken, or only not shown by what is recorded. */
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

    /** Who has noted it, in what words, and the entry that says so. */
    record Note(String entry, String by, String text) {}

    /** With what people have noted; one that only a person has noted has no finding. */
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

    /** As they were found, by what has just been told. */
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
