package se.rodatraden.pages.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.vision.CorrectionText;
import se.rodatraden.pages.vision.Navigation;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.compare.Comparison;
import se.rodatraden.views.compare.Difference;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Wording;

/**
 * Words the entries that differ between two times.
 *
 * @param first the first time
 * @param second the second
 */
record CompareEntries(Comparison comparison, TimeForm first, TimeForm second) {

    List<ComparePage.Group> groups() {
        List<Difference> all = comparison.differences();
        return Stream.of(Difference.Kind.values())
                .map(kind -> new ComparePage.Group(
                        name(kind),
                        all.stream()
                                .filter(d -> d.kind() == kind)
                                .map(this::entry)
                                .toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
    }

    private Lang lang() {
        return first.speech();
    }

    private String name(Difference.Kind kind) {
        return switch (kind) {
            case ADDED -> lang().say("Finns bara vid den andra tiden", "Only at the second time");
            case GONE -> lang().say("Finns bara vid den första tiden", "Only at the first time");
            case CHANGED -> lang().say("Lydelsen skiljer sig", "Wording differs");
        };
    }

    private ComparePage.Entry entry(Difference d) {
        return new ComparePage.Entry(
                SourceWords.of(lang(), d.entry().fact())
                        .in(Wording.named(d.entry().fact(), lang().locale())),
                Addresses.vision(comparison.second().id())
                        + Navigation.LEDGER
                        + (d.kind() == Difference.Kind.GONE ? first : second).knownAtQuery()
                        + "#p-"
                        + d.entry().id(),
                notes(d),
                d.changes().stream()
                        .map(c -> new CorrectionText.Row(
                                Wording.field(c, lang().locale()),
                                Wording.value(c.before(), lang().locale()),
                                Wording.value(c.after(), lang().locale())))
                        .toList());
    }

    private List<String> notes(Difference d) {
        List<String> notes = new ArrayList<>();
        if (d.kind() != Difference.Kind.CHANGED && !d.changes().isEmpty()) {
            notes.add(lang().say("Lydelsen skiljer sig.", "Wording differs."));
        }
        if (d.struck() != null) {
            notes.add(struck(d.struck()));
        }
        if (d.afterwards()) {
            notes.add(lang().say(
                            "Ändrat i efterhand: det kom in i registret efter den första tiden, men gäller en tidigare dag.",
                            "Changed afterwards: it came into the register after the first time, but is about an earlier"
                                    + " day."));
        }
        return List.copyOf(notes);
    }

    private String struck(Corrections.Struck struck) {
        return lang().say("Struken den ", "Struck on ")
                + lang().day(struck.by().recordedAt().atZone(SwedishDays.ZONE).toLocalDate())
                + lang().say(" av ", " by ")
                + struck.by().fact().told().body().name()
                + ": "
                + struck.annulment().why();
    }
}
