package se.rodatraden.views.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.Source;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.views.rows.SearchText;
import se.rodatraden.vision.entry.Corrections;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.words.FactText;
import se.rodatraden.words.Wording;

/** The searchable text of an event: only what the reader sees in the ledger, so that masked text cannot be found. */
final class LedgerText {
    private LedgerText() {}

    /** Whether all words occur in the displayed text of the event, in either language, ignoring case and diacritics. */
    static boolean has(String words, Ledger.Line line, Ledger ledger) {
        String text = Arrays.stream(Lang.values())
                .map(lang -> of(line, ledger, lang.locale()))
                .collect(Collectors.joining("\n"));
        String folded = SearchText.fold(text);
        return Arrays.stream(SearchText.fold(words).split(" ")).allMatch(folded::contains);
    }

    private static String of(Ledger.Line line, Ledger ledger, Locale locale) {
        Stream<@Nullable String> facts = LedgerOptions.facts(line).flatMap(f -> of(f, ledger, locale));
        Stream<@Nullable String> corrections = Stream.concat(
                        line.corrections().stream(), Stream.ofNullable(line.made()))
                .flatMap(c -> of(c, locale));
        Corrections.Struck struck = line.struck();
        return Stream.of(
                        facts,
                        corrections,
                        struck == null
                                ? Stream.<@Nullable String>of()
                                : Stream.of(
                                        struck.annulment().why(),
                                        struck.by().fact().told().body().name()),
                        line.deviations().stream()
                                .flatMap(d -> d.acknowledgedBy().stream())
                                .map(n -> n.by().name() + " " + n.text()),
                        Stream.of(line.event().type(), line.event().id()))
                .flatMap(parts -> parts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<@Nullable String> of(Fact fact, Ledger ledger, Locale locale) {
        FactText text = Wording.fact(fact, ledger.on(), locale);
        EventMetadata told = fact.told();
        Stream<@Nullable String> own = Stream.of(
                text.title(),
                text.wording(),
                fact.entry(),
                Wording.body(told.body(), locale),
                Wording.date(told.occurred(), locale),
                told.note(),
                told.reason(),
                Ledger.dnr(fact).orElse(null),
                told.registry() == null ? null : told.registry().record(),
                told.registry() == null ? null : told.registry().counterpart());
        return Stream.of(own, text.lines().stream(), told.sources().stream().flatMap(LedgerText::of))
                .flatMap(parts -> parts);
    }

    private static Stream<@Nullable String> of(Source s) {
        return Stream.of(s.title(), s.url(), s.quote(), s.dnr());
    }

    private static Stream<@Nullable String> of(Corrections.Corrected c, Locale locale) {
        List<String> changes = c.changes().stream()
                .flatMap(change -> Stream.of(
                        Wording.field(change, locale),
                        Wording.value(change.before(), locale),
                        Wording.value(change.after(), locale)))
                .toList();
        return Stream.concat(
                Stream.of(c.correction().why(), c.by().fact().told().body().name()), changes.stream());
    }
}
