package se.rodatraden.pages.municipality;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import se.rodatraden.pages.CsvWriter;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Decisions;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.views.reading.TermHandover;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.handover.Handover.Category;
import se.rodatraden.vision.handover.Stillness;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.HandoverWords;

/** Writes a hand-over as a table for spreadsheets: a row for each line of the page. */
record TermCsv(TermHandover handover, Lang speech) {

    CsvWriter of(List<Category> order) {
        CsvWriter csv = new CsvWriter()
                .line(
                        speech.say("Kommunkod", "Municipality code"),
                        speech.say("Mandatperiod", "Term of office"),
                        speech.say("Del", "Part"),
                        speech.say("Dokument", "Document"),
                        speech.say("Typ", "Kind"),
                        speech.say("Id", "Id"),
                        speech.say("Vad", "What"),
                        speech.say("Säkert", "Certain"),
                        speech.say("Framgår av", "Shown by"),
                        speech.say("Datum (EDTF)", "Dates (EDTF)"),
                        "§",
                        speech.say("Diarienummer", "Registry number"),
                        speech.say("Inget registrerat, minst dagar", "Nothing recorded, days at least"),
                        speech.say("Inget registrerat, högst dagar", "Nothing recorded, days at most"),
                        speech.say("Läget den", "As of"));
        order.forEach(c -> handover.lines(c).forEach(line -> line(csv, line)));
        return csv;
    }

    private void line(CsvWriter csv, TermHandover.Line line) {
        Locale locale = speech.locale();
        TermHandover.OfVision vision = line.vision();
        List<Entry> entries = line.item().entries().stream().map(Placed::entry).toList();
        Optional<Stillness> still = vision.handover().still();
        csv.line(
                handover.municipality(),
                handover.period().label(),
                HandoverWords.heading(line.item().category(), handover.ended(), locale),
                vision.title(),
                DocumentKindWords.of(vision.kind(), locale),
                vision.id(),
                HandoverWords.sentence(handover, line.item(), locale),
                line.item().certain() ? speech.say("ja", "yes") : speech.say("nej", "no"),
                entries.stream().map(Entry::id).collect(Collectors.joining(" ")),
                entries.stream().map(e -> e.occurred().edtf().orElse("?")).collect(Collectors.joining(" ")),
                entries.stream()
                        .flatMap(e -> Decisions.decision(e).map(Decision::paragraph).stream())
                        .findFirst()
                        .orElse(""),
                entries.stream()
                        .flatMap(e -> Ledger.dnr(e.fact()).stream())
                        .findFirst()
                        .orElse(""),
                still.map(Stillness::atLeast).orElse(null),
                still.map(Stillness::atMost).orElse(null),
                handover.day());
    }
}
