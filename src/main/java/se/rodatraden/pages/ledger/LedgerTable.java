package se.rodatraden.pages.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Source;
import se.rodatraden.pages.CsvWriter;
import se.rodatraden.pages.vision.CorrectionText;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.vision.event.Fact;

/** The events of a ledger as a table for spreadsheets, an event a row, with what is shown of it on the page. */
record LedgerTable(List<Ledger.Line> shown, LedgerLines lines, EventCitation citation, Lang lang) {

    byte[] csv() {
        CsvWriter csv = new CsvWriter(head());
        shown.forEach(l -> csv.row(row(l, lines.of(l))));
        return csv.bytes();
    }

    private List<String> head() {
        return lang == Lang.SWEDISH
                ? List.of(
                        "Händelse",
                        "Nr i visionen",
                        "Post",
                        "Typ",
                        "Vad",
                        "Organ",
                        "Hände",
                        "Hände (EDTF)",
                        "Hur noga datumet är känt",
                        "Grund",
                        "Registrerad",
                        "Registrerad av",
                        "Dagar efteråt, minst",
                        "Dagar efteråt, högst",
                        "Dnr",
                        "Handling",
                        "Riktning",
                        "Avsändare eller mottagare",
                        "Sammanfattning",
                        "Ordalydelse",
                        "Källor",
                        "Citat",
                        "Avvikelser",
                        "Skäl",
                        "Rättelser",
                        "Struken",
                        "Märkt",
                        "Adress")
                : List.of(
                        "Event",
                        "No. in the vision",
                        "Entry",
                        "Type",
                        "What",
                        "Body",
                        "Happened",
                        "Happened (EDTF)",
                        "How precisely the date is known",
                        "Basis",
                        "Recorded",
                        "Recorded by",
                        "Days after, at least",
                        "Days after, at most",
                        "Registry number",
                        "Record",
                        "Direction",
                        "Counterpart",
                        "Summary",
                        "Wording",
                        "Sources",
                        "Quotes",
                        "Deviations",
                        "Reason",
                        "Corrections",
                        "Struck",
                        "Marks",
                        "Address");
    }

    private List<String> row(Ledger.Line l, LedgerLine line) {
        Fact fact = l.fact();
        return Stream.<@Nullable Object>of(
                        line.position(),
                        line.sequence(),
                        line.entry(),
                        l.event().type(),
                        line.what().title(),
                        line.what().who(),
                        line.when().occurred(),
                        fact == null ? null : edtf(fact.told().occurred()),
                        line.when().precision(),
                        line.when().basis(),
                        l.event().recordedAt(),
                        line.when().by(),
                        l.lag(),
                        l.lagAtMost(),
                        fact == null ? null : Ledger.dnr(fact).orElse(null),
                        line.registry().record(),
                        line.registry().direction(),
                        line.registry().counterpart(),
                        String.join("\n", line.what().lines()),
                        line.what().wording(),
                        fact == null ? null : sources(fact.told().sources()),
                        fact == null ? null : quotes(fact.told().sources()),
                        String.join("\n", line.deviations()),
                        line.reason(),
                        corrections(line),
                        line.struck(),
                        String.join("\n", line.marks()),
                        citation.site().of(citation.permanent(l)))
                .map(value -> value == null ? "" : value.toString())
                .toList();
    }

    private static @Nullable String edtf(FuzzyDate date) {
        return date.edtf().orElse(null);
    }

    private static String sources(List<Source> sources) {
        return sources.stream()
                .map(s -> s.url() == null ? s.title() : s.title() + " " + s.url())
                .collect(Collectors.joining("\n"));
    }

    private static String quotes(List<Source> sources) {
        return sources.stream().flatMap(s -> Stream.ofNullable(s.quote())).collect(Collectors.joining("\n"));
    }

    private static String corrections(LedgerLine line) {
        return Stream.concat(line.corrections().stream(), Stream.ofNullable(line.made()))
                .map(LedgerTable::correction)
                .collect(Collectors.joining("\n"));
    }

    private static String correction(CorrectionText c) {
        return c.rows().stream()
                .map(r -> r.field() + ": " + r.before() + " → " + r.after())
                .collect(Collectors.joining("; ", c.summary() + " ", ""));
    }
}
