package se.rodatraden.pages.deadlines;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.deadlines.DeadlineLine;
import se.rodatraden.views.reading.DatedItem;
import se.rodatraden.words.SourceWords;
import se.rodatraden.words.situation.DatedWords;

/** Words what has a date. */
public final class DatedLines {
    private final RequestContext asking;
    private final boolean ofAll;
    private final Lang t;

    /** @param ofAll whether lines of several municipalities stand together */
    public DatedLines(RequestContext asking, boolean ofAll) {
        this.asking = asking;
        this.ofAll = ofAll;
        this.t = asking.speech();
    }

    public DatedLine line(DeadlineLine line) {
        DatedItem item = line.item();
        String code = line.vision().municipality();
        List<String> why = new ArrayList<>();
        String unanswered = DatedWords.unanswered(item, t);
        if (unanswered != null) {
            why.add(unanswered);
        }
        // That it is computed stands beside what it is; that a plan is only a plan is plain once its date has gone by.
        boolean said =
                item.basis() == DatedItem.Basis.COMPUTED || item.basis() == DatedItem.Basis.PLANNED && line.overdue();
        DatedWords.why(item, t).stream().skip(said ? 1 : 0).forEach(why::add);
        return new DatedLine(
                DatedWords.when(item, t),
                item.when().isDay() && item.when().earliest() != null
                        ? item.when().earliest().toString()
                        : null,
                DatedWords.what(item, t),
                DatedWords.ofTheSource(item),
                line.title(),
                Addresses.vision(line.vision(), asking.asOf(), asking.knownAt()) + "#h-" + item.entry(),
                ofAll ? Municipalities.name(code).orElse(code) : null,
                unanswered == null ? DatedWords.who(item, t) : null,
                DatedWords.basis(item.basis(), t),
                line.overdue() ? DatedWords.overdue(item, t) : null,
                Stream.of(
                                DatedWords.law(item, t),
                                item.paragraph() == null ? null : t.say("protokollet ", "minutes ") + item.paragraph())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                why,
                SourceWords.of(t, item.bodies()));
    }
}
