package se.rodatraden.pages.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.vision.Navigation;
import se.rodatraden.time.Lang;
import se.rodatraden.views.ledger.LedgerSelection;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.value.VisionId;

/** Writes the ledger of a vision. */
record LedgerPages(LedgerSelection selection, LedgerForm form, LedgerReader reader) {
    static final String CSV = Navigation.LEDGER + ".csv";

    LedgerPage page() {
        Ledger ledger = selection.ledger();
        VisionId id = ledger.on().id();
        TimeForm time = reader.asking().time();
        Lang lang = reader.lang();
        LedgerLines lines = reader.lines(ledger);
        List<Ledger.Line> shown = form.faults().isEmpty() ? selection.lines() : List.of();
        return new LedgerPage(
                new PageModel(
                        lang,
                        time.titled(
                                lang.say("Liggare: ", "Ledger: ") + ledger.on().title()),
                        reader.asking().address(),
                        PageModel.Section.NONE,
                        time.shownAs(ledger.on().position())),
                Addresses.vision(id) + Navigation.LEDGER,
                Addresses.vision(id, null, time.knownAt()),
                ledger.on().title(),
                time,
                Navigation.of(id, time, Navigation.LEDGER, ledger.on().marks()),
                new LedgerFilters(selection, form, lines, lang).filters(),
                range(shown, time),
                count(shown.size(), ledger.lines().size()),
                Addresses.vision(id) + CSV + form.query(time.knownAt()),
                Addresses.vision(id) + Navigation.EVIDENCE,
                later(ledger, time),
                shown.stream().map(lines::of).toList());
    }

    private String count(int shown, int all) {
        Lang lang = reader.lang();
        return form.filter().none() && form.faults().isEmpty()
                ? lang.say(all + " händelser", all + " events")
                : lang.say(shown + " av " + all + " händelser", shown + " of " + all + " events");
    }

    /** Which events, by their place in the feed, and as known when. */
    private String range(List<Ledger.Line> shown, TimeForm time) {
        Lang lang = reader.lang();
        String events = shown.isEmpty()
                ? lang.say("inga händelser", "no events")
                : lang.say("händelse ", "events ")
                        + shown.getFirst().event().position()
                        + "–"
                        + shown.getLast().event().position();
        return time.sentence() + " " + Lang.capital(events) + ". " + lang.say("Läst ", "Read ")
                + lang.moment(reader.now()) + ".";
    }

    private static @Nullable String later(Ledger ledger, TimeForm time) {
        return time.later(0, ledger.on().recordedLater());
    }
}
