package se.rodatraden.pages.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.vision.LegalSection;
import se.rodatraden.pages.vision.LegalSections;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.situation.GoalLayer;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.GoalWords;
import se.rodatraden.words.situation.Particulars;
import se.rodatraden.words.situation.Summary;

/** What is said of a vision at two times: where it stands, who has it, what is next, each decision with its legal status, and each layer of goals. */
record CompareRows(VisionOn one, VisionOn other, Lang lang) {

    List<ComparePage.Row> rows() {
        List<ComparePage.Row> rows = new ArrayList<>(List.of(
                row(lang.say("Titel", "Title"), VisionOn::title),
                row(lang.say("Typ", "Kind"), on -> DocumentKindWords.of(on.kind(), lang.locale())),
                row(lang.say("Dokumentet", "The document"), this::document),
                row(lang.say("Ärendet", "The matter"), this::matter),
                row(
                        lang.say("Läget i ord", "Status in words"),
                        on -> Summary.sentence(on.situation(), on.known(), lang.locale())),
                row(
                        lang.say("Ligger hos", "With"),
                        on -> Particulars.holder(on.situation().holder(), lang.locale())
                                .line()),
                row(
                        lang.say("Sedan", "Since"),
                        on -> Particulars.since(on.situation().since(), lang.locale())
                                .line()),
                row(
                        lang.say("Nästa steg", "Next step"),
                        on -> Particulars.next(on.situation().next(), lang.locale())
                                .line()),
                row(
                        lang.say("Målår", "Target year"),
                        on -> Objects.requireNonNullElse(on.reading().horizonYear(), lang.say("inget", "none"))
                                .toString()),
                row(lang.say("Andra dokument", "Other documents"), this::links)));
        rows.addAll(union(decisions(one), decisions(other)));
        rows.addAll(union(goals(one), goals(other)));
        return List.copyOf(rows);
    }

    private ComparePage.Row row(String name, Function<VisionOn, String> says) {
        return new ComparePage.Row(name, says.apply(one), says.apply(other));
    }

    private String document(VisionOn on) {
        String tag = Wording.documentTag(on.situation().standing(), lang.locale());
        return tag == null ? lang.say("inget antaget", "none adopted") : tag;
    }

    private String matter(VisionOn on) {
        String tag = Wording.matterTag(on.situation().standing(), lang.locale());
        return tag == null ? lang.say("inget öppet", "none open") : tag;
    }

    private String links(VisionOn on) {
        String links = on.reading().links().stream()
                .map(l -> Wording.relation(l.relation(), l.incoming(), lang.locale()) + ": " + l.title())
                .collect(Collectors.joining("; "));
        return links.isEmpty() ? lang.say("inga", "none") : links;
    }

    /** What a thing is called, and what is said of it. */
    private record Said(String name, String says) {}

    /** The things of both, in the order of the second, with those that only the first has after them. */
    private List<ComparePage.Row> union(Map<String, Said> first, Map<String, Said> second) {
        Set<String> ids = new LinkedHashSet<>(second.keySet());
        ids.addAll(first.keySet());
        String absent = lang.say("finns inte då", "not there then");
        return ids.stream()
                .map(id -> {
                    Said a = first.get(id);
                    Said b = second.get(id);
                    String name =
                            b != null ? b.name() : Objects.requireNonNull(a).name();
                    return new ComparePage.Row(name, a == null ? absent : a.says(), b == null ? absent : b.says());
                })
                .toList();
    }

    private Map<String, Said> decisions(VisionOn on) {
        Map<String, LegalSection.OfDecision> legal =
                LegalSections.of(on.known(), on.situation(), lang).decisions().stream()
                        .collect(Collectors.toMap(LegalSection.OfDecision::entry, d -> d, (a, _) -> a));
        Map<String, Said> decisions = new LinkedHashMap<>();
        on.known().placed().stream()
                .filter(p -> p.maybeBy(on.situation().day()))
                .filter(p -> p.entry().fact() instanceof Deciding d && d.decision() != null)
                .forEach(p -> decisions.put(
                        p.entry().id(),
                        new Said(
                                lang.say("Beslut: ", "Decision: ")
                                        + Wording.fact(p.entry().fact(), lang.locale())
                                                .title(),
                                decision(
                                        p.entry(),
                                        p.by(on.situation().day()),
                                        legal.get(p.entry().id())))));
        return decisions;
    }

    private String decision(Entry e, boolean certain, LegalSection.@Nullable OfDecision legal) {
        String date = Wording.date(e.occurred(), lang.locale());
        String made = certain ? date : date + lang.say(" (kan ha fattats)", " (may have been made)");
        return legal == null ? made : made + ": " + legal.status() + ". " + legal.confirmation();
    }

    private Map<String, Said> goals(VisionOn on) {
        Map<String, Said> goals = new LinkedHashMap<>();
        for (GoalLayer layer : on.situation().goals()) {
            goals.put(
                    layer.entry().id(),
                    new Said(
                            Wording.fact(layer.entry().fact(), lang.locale()).title(),
                            GoalWords.status(layer.on(on.situation().day()), lang)
                                    + lang.say(", antal: ", ", number: ")
                                    + layer.goals().size()));
        }
        return goals;
    }
}
