package se.rodatraden.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import se.rodatraden.vision.command.Act;

/** The tables of {@code src/docs/sources.md}: what each sentence of a source became, or why it became nothing. */
class SourcesTableTest {
    private static final Path TABLES = Path.of("src/docs/sources.md");
    private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.+) \\|");
    private static final Pattern ENTRY = Pattern.compile("`(\\d{4}/[a-z0-9-]+#[a-z0-9-]+)`");
    private static final Pattern SOURCE = Pattern.compile("Source: `(.+)`");

    private record Row(String sentence, String told) {}

    static final List<String> SECTIONS =
            Arrays.asList(read(TABLES).split("\n## ")).stream().skip(1).toList();

    @Test
    void every_entry_of_a_seed_is_named_and_every_entry_named_is_in_a_seed() {
        Set<String> named = ENTRY.matcher(read(TABLES))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(entries());
    }

    private static Set<String> entries() {
        return Seeds.NAMES.stream()
                .map(name -> HistoryDocument.read(Seeds.bytes(name)).history())
                .flatMap(h -> h.acts().stream().map(Act::told).map(t -> h.vision() + "#" + t.entry()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @FieldSource("SECTIONS")
    void every_sentence_of_a_source_is_in_its_table(String section) {
        assertThat(rows(section))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.told().startsWith("left out: ")
                                || ENTRY.matcher(row.told()).find())
                        .as(row.sentence())
                        .isTrue());
        assertThat(left(section)).as("said by the source and not in the table").isBlank();
    }

    @Test
    void a_sentence_that_is_taken_out_of_a_table_is_missed() {
        String section = SECTIONS.getFirst();
        Row row = rows(section).getLast();
        assertThat(left(section.replace("| " + row.sentence() + " |", "| Någonting annat |")))
                .isNotBlank();
    }

    /** The source without what its table has. */
    private static String left(String section) {
        String path =
                SOURCE.matcher(section).results().findFirst().orElseThrow().group(1);
        String left = read(Path.of(path)).replaceAll("[\\s\\u00a0]+", " ");
        List<String> sentences = rows(section).stream()
                .map(Row::sentence)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String sentence : sentences) {
            left = left.replaceFirst(Pattern.quote(sentence), "");
        }
        return left.replaceAll("[•–\\s]|\\b\\d\\.", "");
    }

    private static List<Row> rows(String section) {
        return ROW.matcher(section)
                .results()
                .map((MatchResult m) -> new Row(m.group(1).replace("\\|", "|"), m.group(2)))
                .filter(row ->
                        !row.sentence().equals("sentence") && !row.sentence().startsWith("---"))
                .toList();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
