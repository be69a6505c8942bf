package se.rodatraden.pages.vision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.Particulars;
import se.rodatraden.words.situation.Summary;

/** Writes the page that sets two days or two times side by side. */
final class ComparePages {
    private final VisionOn one;
    private final VisionOn other;
    private final Lang speech;

    private ComparePages(VisionOn one, VisionOn other, Lang speech) {
        this.one = one;
        this.other = other;
        this.speech = speech;
    }

    static ComparePage of(VisionOn one, VisionOn other, RequestContext first, RequestContext second) {
        return new ComparePages(one, other, first.speech()).page(first, second);
    }

    private ComparePage page(RequestContext first, RequestContext second) {
        return new ComparePage(
                new PageModel(
                        speech,
                        speech.say("Jämför: ", "Compare: ") + other.title(),
                        first.address(),
                        PageModel.Section.NONE,
                        null),
                Addresses.vision(one.id()) + Navigation.COMPARE,
                Addresses.vision(one.id()),
                other.title(),
                first.time(),
                second.time(),
                Navigation.of(one.id(), second.time(), Navigation.COMPARE),
                rows(),
                differences());
    }

    private List<ComparePage.Row> rows() {
        Situation a = one.situation();
        Situation b = other.situation();
        List<ComparePage.Row> rows = new ArrayList<>();
        rows.add(row(speech.say("Titel", "Title"), one.title(), other.title()));
        Stream.of(
                        row(speech.say("Typ", "Kind"), kind(one), kind(other)),
                        row(speech.say("Målår", "Target year"), year(one), year(other)))
                .filter(ComparePage.Row::differs)
                .forEach(rows::add);
        rows.addAll(List.of(
                row(
                        speech.say("Läge", "Status"),
                        Wording.tag(a.standing(), speech.locale()),
                        Wording.tag(b.standing(), speech.locale())),
                row(
                        speech.say("I ord", "In words"),
                        Summary.sentence(a, one.known(), speech.locale()),
                        Summary.sentence(b, other.known(), speech.locale())),
                row(
                        speech.say("Ligger hos", "With"),
                        Particulars.holder(a.holder(), speech.locale()).line(),
                        Particulars.holder(b.holder(), speech.locale()).line()),
                row(
                        speech.say("Sedan", "Since"),
                        Particulars.since(a.since(), speech.locale()).line(),
                        Particulars.since(b.since(), speech.locale()).line()),
                row(
                        speech.say("Nästa steg", "Next step"),
                        Particulars.next(a.next(), speech.locale()).line(),
                        Particulars.next(b.next(), speech.locale()).line())));
        return rows;
    }

    private String kind(VisionOn on) {
        return DocumentKindWords.of(on.kind(), speech.locale());
    }

    private String year(VisionOn on) {
        Integer year = on.reading().horizonYear();
        return year == null ? speech.say("inte angivet", "not given") : year.toString();
    }

    private static ComparePage.Row row(String name, String one, String other) {
        return new ComparePage.Row(name, one, other, !one.equals(other));
    }

    private List<ComparePage.Difference> differences() {
        Map<String, Placed> before = happened(one);
        Map<String, Placed> after = happened(other);
        Set<String> ids = new LinkedHashSet<>(after.keySet());
        ids.addAll(before.keySet());
        List<ComparePage.Difference> differences = new ArrayList<>();
        for (String id : ids) {
            Placed a = before.get(id);
            Placed b = after.get(id);
            if (a == null && b != null) {
                differences.add(only(b, speech.say("Bara till höger", "Only on the right")));
            } else if (b == null && a != null) {
                boolean struck = other.known().corrections().struck(id).isPresent();
                differences.add(only(
                        a,
                        struck
                                ? speech.say("Bara till vänster; struken sedan dess", "Only on the left; struck since")
                                : speech.say("Bara till vänster", "Only on the left")));
            } else if (a != null && b != null) {
                List<CorrectionText.Row> rows = reads(id);
                if (!rows.isEmpty()) {
                    differences.add(new ComparePage.Difference(
                            title(b), speech.say("Lydelsen skiljer sig", "Wording differs"), rows));
                }
            }
        }
        return differences;
    }

    /** The fields in which the entry reads otherwise on the right, where both know it. */
    private List<CorrectionText.Row> reads(String id) {
        Optional<Entry> left = one.known().entries().entry(id);
        Optional<Entry> right = other.known().entries().entry(id);
        return left.isEmpty() || right.isEmpty()
                ? List.of()
                : Change.between(left.get().fact(), right.get().fact()).stream()
                        .map(c -> new CorrectionText.Row(
                                Wording.field(c, speech.locale()),
                                Wording.value(c.before(), speech.locale()),
                                Wording.value(c.after(), speech.locale())))
                        .toList();
    }

    private ComparePage.Difference only(Placed p, String what) {
        List<CorrectionText.Row> rows = reads(p.entry().id());
        String how = rows.isEmpty() ? "" : speech.say("; lydelsen skiljer sig", "; wording differs");
        return new ComparePage.Difference(title(p), what + how, rows);
    }

    private String title(Placed p) {
        return Wording.fact(p.entry().fact(), speech.locale()).title() + ", "
                + Wording.date(p.entry().occurred(), speech.locale());
    }

    private static Map<String, Placed> happened(VisionOn on) {
        Map<String, Placed> happened = new LinkedHashMap<>();
        on.known().placed().stream()
                .filter(p -> p.maybeBy(on.situation().day()))
                .forEach(p -> happened.put(p.entry().id(), p));
        return happened;
    }
}
