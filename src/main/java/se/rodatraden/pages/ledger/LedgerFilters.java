package se.rodatraden.pages.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.rodatraden.pages.recording.form.FormWords;
import se.rodatraden.time.Lang;
import se.rodatraden.views.ledger.LedgerSelection;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.state.StateTable;
import se.rodatraden.words.Wording;
import se.rodatraden.words.erasure.ErasureWords;

/** Words the form by which the events of a ledger are filtered. */
record LedgerFilters(LedgerSelection selection, LedgerForm form, LedgerLines lines, Lang lang) {

    LedgerPage.Filters filters() {
        return new LedgerPage.Filters(
                !form.filter().none() || !form.faults().isEmpty(),
                !form.faults().isEmpty(),
                LedgerForm.TICKED.stream().map(this::mark).toList(),
                form.fault(LedgerForm.ONLY),
                choice(
                        field(LedgerForm.BODY, lang.say("Organ", "Body")),
                        selection.bodies(),
                        key -> selection
                                .options()
                                .body(key)
                                .map(b -> Wording.body(b, lang.locale()))
                                .orElse(key)),
                choice(
                        field(LedgerForm.KIND, lang.say("Typ av händelse", "Kind of event")),
                        selection.kinds(),
                        this::kind),
                choice(
                        field(LedgerForm.RECORDED_BY, lang.say("Registrerad av", "Recorded by")),
                        selection.recorders(),
                        lines::recorder),
                field(
                        LedgerForm.LATE,
                        lang.say("Registrerad mer än så många dagar efteråt", "Recorded more than so many days after")),
                field(LedgerForm.RECORDED_FROM, lang.say("Registrerad från och med", "Recorded on or after")),
                field(LedgerForm.RECORDED_TO, lang.say("Registrerad till och med", "Recorded on or before")),
                field(LedgerForm.OCCURRED_FROM, lang.say("Hände från och med", "Happened on or after")),
                field(LedgerForm.OCCURRED_TO, lang.say("Hände till och med", "Happened on or before")),
                field(LedgerForm.TEXT, lang.say("Sök i det som visas", "Search in what is shown")));
    }

    private LedgerPage.Field field(String name, String label) {
        return new LedgerPage.Field(name, label, form.value(name), form.fault(name));
    }

    private LedgerPage.Option mark(Ledger.Mark mark) {
        return new LedgerPage.Option(
                LedgerForm.parameter(mark),
                Lang.capital(MarkWords.all(mark, lang)) + " (" + selection.with(mark) + ")",
                selection.filter().marks().contains(mark));
    }

    private static LedgerPage.Choice choice(
            LedgerPage.Field field, Map<String, Integer> counts, Function<String, String> name) {
        List<LedgerPage.Option> options = new ArrayList<>();
        counts.forEach((key, count) -> options.add(new LedgerPage.Option(
                key, Lang.capital(name.apply(key)) + " (" + count + ")", key.equals(field.value()))));
        return new LedgerPage.Choice(field, List.copyOf(options));
    }

    /** What the events of a kind are called. */
    private String kind(String type) {
        return selection.ledger().lines().stream()
                .filter(l -> l.event().type().equals(type))
                .map(l -> l.erasure() != null
                        ? ErasureWords.title(lang)
                        : l.fact() == null
                                ? lang.say("Historiken öppnades", "The history was opened")
                                : FormWords.command(StateTable.of(l.fact()).name(), lang))
                .findFirst()
                .orElse(type);
    }
}
