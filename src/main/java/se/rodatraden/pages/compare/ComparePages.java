package se.rodatraden.pages.compare;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.vision.Navigation;
import se.rodatraden.time.Lang;
import se.rodatraden.views.compare.ComparePair;
import se.rodatraden.views.compare.Comparison;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.Wording;

/**
 * Writes the page that sets two times side by side.
 *
 * @param first the vision at the first time, and how it was asked for
 * @param second the same of the second time
 * @param chosen the pair that is shown since the reader chose no time; null where the reader did
 */
record ComparePages(Asked first, Asked second, @Nullable ComparePair chosen, List<ComparePair> pairs) {

    /** A vision at a time, and how it was asked for. */
    record Asked(VisionOn on, RequestContext asking) {
        TimeForm time() {
            return asking.time();
        }
    }

    ComparePage page(CompareTexts texts) {
        VisionId id = first.on.id();
        List<ComparePage.Row> rows = new CompareRows(first.on, second.on, lang()).rows();
        Predicate<ComparePage.Row> same = row -> row.one().equals(row.other());
        Comparison comparison = new Comparison(first.on, second.on, first.asking.knownAt());
        return new ComparePage(
                new PageModel(
                        lang(),
                        lang().say("Jämför: ", "Compare: ") + second.on.title() + " – " + lower(plain(first.time()))
                                + lang().say(" och ", " and ") + lower(plain(second.time())),
                        first.asking.address(),
                        PageModel.Section.NONE,
                        null),
                Addresses.vision(id) + Navigation.COMPARE,
                Addresses.vision(id),
                second.on.title(),
                side(first),
                side(second),
                chosen == null ? null : why(chosen),
                pairs.stream()
                        .filter(p -> !p.equals(chosen))
                        .map(p -> link(p, id))
                        .toList(),
                Navigation.of(id, second.time(), Navigation.COMPARE),
                rows.stream().filter(same.negate()).toList(),
                rows.stream().filter(same).toList(),
                new CompareEntries(comparison, first.time(), second.time()).groups(),
                texts.texts(),
                lang().say("Första tiden: till och med händelse ", "First time: up to event ")
                        + first.on.position()
                        + lang().say("; andra tiden: till och med händelse ", "; second time: up to event ")
                        + second.on.position(),
                SourceWords.ofVisions(lang(), first.on, second.on));
    }

    private Lang lang() {
        return first.asking.speech();
    }

    private static String plain(TimeForm time) {
        String sentence = time.sentence();
        return sentence.substring(0, sentence.length() - 1);
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static ComparePage.Side side(Asked asked) {
        TimeForm time = asked.time();
        return new ComparePage.Side(
                plain(time),
                Addresses.vision(asked.on.id(), time.asOf(), time.knownAt()),
                time.asOfValue(),
                time.knownAtField(),
                time.knownAtType(),
                time.later(asked.on.happenedLater(), asked.on.recordedLater()));
    }

    private NavigationLink link(ComparePair p, VisionId id) {
        StringBuilder query = new StringBuilder();
        Addresses.add(query, "asOf", p.asOf());
        Addresses.add(query, "knownAt", p.knownAt());
        Addresses.add(query, "asOf2", p.asOf2());
        Addresses.add(query, "knownAt2", p.knownAt2());
        return new NavigationLink(name(p), Addresses.vision(id) + Navigation.COMPARE + query);
    }

    private String why(ComparePair p) {
        return lang().say("Ingen tid är vald. Visar ", "No time is chosen. Showing ") + lower(name(p)) + ".";
    }

    private String name(ComparePair p) {
        String of = p.entry() == null ? "" : " (" + title(p.entry()) + ")";
        return switch (p.why()) {
            case DECISION ->
                lang().say("Före och efter det senaste beslutet", "Before and after the latest decision") + of;
            case CORRECTION ->
                lang().say(
                                        "Vad registret visade före och efter den senaste rättelsen",
                                        "What the register showed before and after the latest correction")
                        + of;
            case RECORDING ->
                lang().say(
                                        "Vad registret visade före och efter det som senast registrerades",
                                        "What the register showed before and after what was recorded last")
                        + of;
            case YEAR -> lang().say("Läget för ett år sedan och i dag", "The status a year ago and today");
        };
    }

    private String title(Entry entry) {
        return Wording.named(entry.fact(), lang().locale());
    }
}
