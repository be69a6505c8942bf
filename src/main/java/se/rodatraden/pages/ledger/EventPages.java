package se.rodatraden.pages.ledger;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.vision.Navigation;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.history.Known;

/** Writes the page of one event of a ledger. */
record EventPages(Ledger ledger, LedgerReader reader) {

    EventPage page(String position) {
        List<Ledger.Line> all = ledger.lines();
        int at = IntStream.range(0, all.size())
                .filter(i -> String.valueOf(all.get(i).event().position()).equals(position))
                .findFirst()
                .orElseThrow(NoSuchPageException::position);
        LedgerLines lines = reader.lines(ledger);
        LedgerLine line = lines.of(all.get(at));
        TimeForm time = reader.asking().time();
        Lang lang = reader.lang();
        String own = Addresses.vision(ledger.on().id()) + Navigation.LEDGER;
        String heading =
                lang.say("Händelse ", "Event ") + position + ": " + line.what().title();
        return new EventPage(
                new PageModel(
                        lang,
                        time.titled(heading + " – " + ledger.on().title()),
                        reader.asking().address(),
                        PageModel.Section.NONE,
                        time.shownAs(ledger.on().position())),
                own + "/" + position,
                Addresses.vision(ledger.on().id(), null, time.knownAt()),
                ledger.on().title(),
                time,
                heading,
                line,
                Addresses.vision(ledger.on().id()) + Navigation.EVIDENCE,
                shownOn(all.get(at).fact(), time),
                own + time.knownAtQuery() + "#e-" + position,
                lines.citation().permanent(all.get(at)),
                at == 0 ? null : address(own, all.get(at - 1), time),
                at == all.size() - 1 ? null : address(own, all.get(at + 1), time),
                time.later(0, ledger.on().recordedLater()));
    }

    private static String address(String own, Ledger.Line line, TimeForm time) {
        return own + "/" + line.event().position() + time.knownAtQuery();
    }

    /** A correction, a mark or a note is shown at the entry that it is about. */
    private @Nullable String shownOn(@Nullable Fact fact, TimeForm time) {
        return fact == null || Corrections.isCorrection(fact) || !Known.isPlaced(fact)
                ? null
                : Addresses.vision(ledger.on().id(), null, time.knownAt()) + "#h-" + fact.entry();
    }
}
