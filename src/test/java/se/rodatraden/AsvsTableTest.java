package se.rodatraden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page that goes through OWASP ASVS forgets no item, names no test that there is not, and has counted right. */
class AsvsTableTest {
    private static final Path PAGE = Path.of("adr/asvs-5.0.md");
    private static final String ID = "(V\\d+\\.\\d+\\.\\d+)";
    private static final Pattern ROW = Pattern.compile("\\| " + ID
            + " \\| ([123]) \\| [^|]+ \\| (Yes\\.|\\*\\*Partly\\.\\*\\*|\\*\\*No\\.\\*\\*)[^|]* \\| ([^|]+) \\|");
    private static final Pattern NAMED = Pattern.compile(ID + " \\(([123])\\)");
    private static final Pattern LISTED = Pattern.compile("\\(" + ID + ",\\s+([123])\\)");
    private static final Pattern CHAPTER = Pattern.compile("## (\\d+)\\. .+");
    private static final Pattern TEST = Pattern.compile("`([^`]+)`");

    private enum Met {
        YES,
        PARTLY,
        NO,
        NOT_APPLICABLE,
        LEFT_OUT
    }

    private static final Map<String, Met> WORDS = Map.of("Yes.", Met.YES, "**Partly.**", Met.PARTLY, "**No.**", Met.NO);

    /**
     * What is said of one requirement.
     *
     * @param chapter under which it stands, such as {@code V6.}
     * @param tests the cell that names them; empty where there is no row
     */
    private record Item(String chapter, String id, int level, Met met, String tests) {
        String section() {
            return id.substring(0, id.lastIndexOf('.'));
        }

        int number() {
            return Integer.parseInt(id.substring(id.lastIndexOf('.') + 1));
        }
    }

    private static List<Item> items() throws IOException {
        List<Item> items = new ArrayList<>();
        String chapter = "";
        for (String line : Files.readAllLines(PAGE)) {
            Matcher heading = CHAPTER.matcher(line);
            if (heading.matches()) {
                chapter = "V" + heading.group(1) + ".";
            } else if (line.startsWith("| V")) {
                Matcher row = ROW.matcher(line);
                assertThat(row.matches()).as(line).isTrue();
                Met met = Objects.requireNonNull(WORDS.get(row.group(3)));
                items.add(new Item(chapter, row.group(1), Integer.parseInt(row.group(2)), met, row.group(4)));
            } else if (line.startsWith("- Not applicable: ")) {
                items.addAll(without(chapter, line, Met.NOT_APPLICABLE));
            } else if (line.startsWith("- Level 3, left out: ")) {
                items.addAll(without(chapter, line, Met.LEFT_OUT));
            }
        }
        return items;
    }

    private static List<Item> without(String chapter, String line, Met met) {
        return NAMED.matcher(line)
                .results()
                .map(n -> new Item(chapter, n.group(1), Integer.parseInt(n.group(2)), met, ""))
                .toList();
    }

    private static List<Item> of(int level) throws IOException {
        return items().stream().filter(i -> i.level() == level).toList();
    }

    @Test
    void every_item_stands_there_once_in_its_chapter_and_none_is_passed_over() throws IOException {
        List<Item> items = items();
        assertThat(items).extracting(Item::id).doesNotHaveDuplicates();
        assertThat(items).allMatch(i -> i.id().startsWith(i.chapter()));
        assertThat(of(1)).hasSize(70);
        assertThat(of(2)).hasSize(183);
        assertThat(of(3)).hasSize(92);
        Map<String, List<Integer>> numbers = new TreeMap<>();
        items.forEach(i ->
                numbers.computeIfAbsent(i.section(), _ -> new ArrayList<>()).add(i.number()));
        assertThat(numbers)
                .allSatisfy((section, found) -> assertThat(found)
                        .as(section)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.rangeClosed(1, found.size()).boxed().toList()));
    }

    @Test
    void only_of_level_3_is_anything_left_out() throws IOException {
        assertThat(items()).filteredOn(i -> i.met() == Met.LEFT_OUT).allMatch(i -> i.level() == 3);
    }

    @Test
    void every_test_that_is_named_is_there_and_a_row_without_says_why() throws IOException {
        Set<String> there;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            there = files.map(f -> String.valueOf(f.getFileName()))
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
        for (Item item : items()) {
            List<String> named =
                    TEST.matcher(item.tests()).results().map(n -> n.group(1)).toList();
            assertThat(there).as(item.id()).containsAll(named);
            if (item.met() == Met.YES && named.isEmpty()) {
                assertThat(item.tests()).as(item.id()).startsWith("– (");
            }
        }
    }

    private static String counted(String level, List<Item> items) {
        String counts = Arrays.stream(Met.values())
                .map(met -> String.valueOf(
                        items.stream().filter(i -> i.met() == met).count()))
                .collect(Collectors.joining(" | "));
        return "| " + level + " | " + counts + " | " + items.size() + " |";
    }

    @Test
    void the_counts_on_top_are_those_of_the_rows() throws IOException {
        assertThat(Files.readAllLines(PAGE))
                .containsSubsequence(
                        "| level | met | partly | not met | not applicable | left out | all |",
                        counted("1", of(1)),
                        counted("2", of(2)),
                        counted("3", of(3)),
                        counted("all", items()));
    }

    @Test
    void what_is_not_met_and_what_is_met_partly_is_listed_on_top() throws IOException {
        String page = Files.readString(PAGE);
        int not = page.indexOf("First what is **not met**");
        int partly = page.indexOf("And what is met **partly**");
        int end = page.indexOf("\n## ", partly);
        assertThat(List.of(0, not, partly, end)).isSorted().doesNotHaveDuplicates();
        assertListed(page.substring(not, partly), Met.NO);
        assertListed(page.substring(partly, end), Met.PARTLY);
    }

    private static void assertListed(String text, Met met) throws IOException {
        List<String> rows = items().stream()
                .filter(i -> i.met() == met)
                .map(i -> i.id() + " " + i.level())
                .toList();
        assertThat(LISTED.matcher(text).results().map(AsvsTableTest::idAndLevel))
                .as("%s", met)
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    private static String idAndLevel(MatchResult listed) {
        return listed.group(1) + " " + listed.group(2);
    }
}
