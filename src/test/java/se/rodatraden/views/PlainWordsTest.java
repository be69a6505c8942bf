package se.rodatraden.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.time.Deadlines;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.rules.Alert;
import se.rodatraden.vision.rules.Rules;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.words.Citation;
import se.rodatraden.words.DatePhrases;
import se.rodatraden.words.FactText;
import se.rodatraden.words.LegalWords;
import se.rodatraden.words.StandingWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.AlertWords;
import se.rodatraden.words.situation.Particulars;

/** One word for one thing, nothing in the present that is past, no ids where a name is meant, and absence as what is not recorded. */
class PlainWordsTest {
    private static final Locale SWEDISH = Locale.of("sv");

    private static final Pattern SWEDISH_NOT =
            Pattern.compile("(?iu)\\b(makuler\\p{L}*|möte[nt]?|ner|beställd|utgången|"
                    + "(antas|hänskjuts|återremitteras|bordläggs|avslås|avskrivs|upphävs|överklagas|justeras)"
                    + "|ingen har|utan att något|annars nästa vardag|säger olika|visste)\\b");

    private static final Pattern ENGLISH_NOT = Pattern.compile(
            "(?i)\\b(tabled|tabling|treated|(?<!record-)treatment|claims|lies with|points at|nobody has|take it out)\\b|[åäöÅÄÖ]");

    private static final Pattern PRESENT = Pattern.compile(
            "(?u)^(Antas|Avslås|Avskrivs|Upphävs|Anslås|\\p{L}+(as|juts|läggs|inleds|dras))\\b(?! (på|av))");

    @Test
    void what_the_product_says_by_itself_keeps_to_the_words() {
        List<String> swedish = vocabulary(SWEDISH);
        assertThat(swedish).noneMatch(SWEDISH_NOT.asPredicate());
        assertThat(vocabulary(Locale.ENGLISH)).noneMatch(ENGLISH_NOT.asPredicate());
    }

    private static List<String> vocabulary(Locale locale) {
        boolean sv = locale.equals(SWEDISH);
        List<String> all = new ArrayList<>();
        Stream.of(Preparation.values()).forEach(p -> {
            all.add(Wording.preparation(p, locale));
            all.add(StandingWords.after(p, true, Lang.of(locale)));
        });
        Stream.of(Document.values()).forEach(d -> {
            all.add(Wording.document(d, locale));
            all.add(Particulars.sinceLabel(d, locale));
        });
        for (Alert.Kind kind : Alert.Kind.values()) {
            all.add(AlertWords.tag(kind, locale));
            all.add(AlertWords.of(new Alert(kind, "a", LocalDate.of(2019, 1, 1)), locale));
        }
        Rules.ALL.forEach(r -> all.add(sv ? r.sv() : r.en()));
        Deadlines.ALL.forEach(d -> all.add(d.formula(locale)));
        Stream.of(ForceBasis.values()).forEach(b -> all.add(LegalWords.basis(b, Lang.of(locale))));
        return all;
    }

    static List<Path> histories() throws IOException {
        try (Stream<Path> constructed = Files.list(Path.of("src/test/resources/constructed"));
                Stream<Path> linked = Files.list(Path.of("src/test/resources/constructed/linked"))) {
            return Stream.concat(constructed, linked)
                    .filter(p -> p.toString().endsWith(".yaml") && !p.toString().contains("municipality"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void no_entry_is_told_in_the_present_or_by_an_id(Path file) throws IOException {
        List<Fact> facts = Alvesta.history(
                        HistoryDocument.read(Files.readAllBytes(file)).history())
                .entries()
                .stream()
                .map(Entry::fact)
                .toList();
        Set<String> ids =
                facts.stream().map(Fact::entry).filter(id -> id.contains("-")).collect(Collectors.toSet());
        for (Fact fact : facts) {
            for (Locale locale : List.of(SWEDISH, Locale.ENGLISH)) {
                FactText text = Wording.fact(fact, facts, locale);
                assertThat(text.lines())
                        .as("lines of %s", fact.entry())
                        .noneMatch(line -> Stream.of(line.split("[ ,.;:()”“]+")).anyMatch(ids::contains));
            }
            String title = Wording.fact(fact, facts, SWEDISH).title();
            assertThat(PRESENT.matcher(title).find()).as(title).isFalse();
        }
    }

    private static FuzzyDate date(String edtf, @Nullable String label) {
        return FuzzyDate.parse(edtf).labelled(label);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-11-28, , till den 28 november 2022",
        "2022-11, , till november 2022",
        "2026-09~, , till omkring september 2026",
        "2017-02, under februari 2017, till februari 2017",
        "../2015, före sommaren 2015, före sommaren 2015",
        "2014-21, våren 2014, till våren 2014",
    })
    void what_was_planned_is_told_with_the_day_it_was_planned_for(String edtf, String label, String words) {
        assertThat(DatePhrases.planned(date(edtf, label), Lang.SWEDISH)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-06-03, , den 3 juni 2014",
        "2014-06, , juni 2014",
        "2014-06-03, den 3 juni, den 3 juni",
        "2014~, , omkring 2014",
    })
    void a_day_after_from_and_until_has_its_article(String edtf, String label, String words) {
        assertThat(DatePhrases.definite(date(edtf, label), Lang.SWEDISH)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KL 13:14|13 kap. 14 § kommunallagen, KL 13:14",
                "KL91 10:14 a|10 kap. 14 a § 1991 års kommunallag, KL91 10:14 a",
                "PBL 3:21|3 kap. 21 § plan- och bygglagen, PBL 3:21",
                "lag 1930:173 2 §|lag 1930:173 2 §",
            })
    void a_paragraph_in_a_sentence_is_spelled_out(String paragraph, String words) {
        assertThat(Citation.spelled(paragraph, Lang.SWEDISH)).isEqualTo(words);
    }

    @Test
    void a_date_that_is_written_as_unknown_is_unknown_in_english_too() {
        FuzzyDate unknown = FuzzyDate.unknown().labelled("okänt datum");
        assertThat(Wording.date(unknown, Locale.ENGLISH)).isEqualTo("unknown date");
        assertThat(Wording.isUnknown(unknown)).isTrue();
        assertThat(Wording.isUnknown(FuzzyDate.unknown().labelled("våren"))).isFalse();
    }
}
