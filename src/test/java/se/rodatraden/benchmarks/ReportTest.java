package se.rodatraden.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import se.rodatraden.benchmarks.Rounds.Result;
import se.rodatraden.benchmarks.Rounds.Round;

/** A run as a table and a picture, and where they go. */
class ReportTest {
    private static final Times TIMES =
            Times.ofNanos(LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000));

    private static Result result(Map<String, Double> values) {
        Map<String, Round> round = new LinkedHashMap<>();
        values.forEach((name, value) -> round.put(name, Round.of(value)));
        return new Result(List.of(round), 3, true);
    }

    private static Size size(long events) {
        Map<String, Round> reads = new LinkedHashMap<>();
        for (String question : List.of(Questions.CEILING, Questions.VISION, Questions.COUNTRY, Size.PAGE)) {
            reads.put(question, Round.of(TIMES));
        }
        return new Size(
                events,
                result(Map.of(Run.OURS, 40_000.0, Run.BARE, 80_000.0)),
                new Result(List.of(reads), 2, true),
                result(Map.of(Run.OURS, 800.0)),
                result(Map.of(Run.BARE, 3_200.0)),
                result(Map.of("20", 4.0, "200", 8.0, "500", 12.0, "1000", 20.0)));
    }

    private static Run run(List<Starts.Start> starts) {
        Result three = result(Map.of(Run.OURS, 900.0, Run.BARE, 3_000.0, Run.STOCK, 450.0));
        return new Run(
                "a machine",
                new Run.Lost(1_200, 60, 0),
                Map.of(1, three, 8, three, 32, three),
                Map.of(1, three, 8, three, 32, three),
                new Run.Replay(20_000, result(Map.of(Run.STOCK, 2_000.0, Run.TUNED, 12_000.0))),
                new Run.Seen(TIMES, TIMES, TIMES),
                new Run.Feed(100_000, result(Map.of(Run.OURS, 1.0, Run.BARE, 2.0))),
                1_000_000,
                result(Map.of(Run.OURS, 5.0, Run.BARE, 0.5)),
                starts,
                LongStream.of(1_000, 10_000, 100_000).mapToObj(ReportTest::size).toList());
    }

    @Test
    void every_row_has_a_cell_for_every_column() {
        String section = Report.markdown(run(List.of()));
        assertThat(section.lines().filter(l -> l.startsWith("|")))
                .hasSizeGreaterThan(15)
                .allMatch(l -> l.chars().filter(c -> c == '|').count() == 9);
        assertThat(section)
                .contains("| 2,000; 12,000 | 80,000 | 40,000 | 0.50 | 20 |")
                .contains("| 100,000 | 800 (0.25) | 4.0 · 8.0 · 12.0 · 20.0 | 51.0 / 100.0 |")
                .contains("| 450 | 3,000 | 900 | 0.30 | 2.00 | 0.8 of bare | 1 after 3 |")
                .contains("not measured: `mvn -Pquick -DskipTests package`");
    }

    @Test
    void a_start_is_told_by_its_best_and_its_median() {
        assertThat(Report.markdown(
                        run(List.of(new Starts.Start(5, 290), new Starts.Start(3, 270), new Starts.Start(4, 280)))))
                .contains("| 3.0 / 4.0 s, 280 MB |");
    }

    @Test
    void a_run_on_a_busy_machine_or_a_short_one_says_so() {
        assertThat(Report.doubts(0.4, 2, true)).isEmpty();
        assertThat(Report.doubts(5.5, 2, true)).contains("other work").doesNotContain("short");
        assertThat(Report.doubts(0.4, 2, false)).contains("short").doesNotContain("other work");
    }

    @Test
    void the_section_replaces_what_is_between_the_marks_and_nothing_else() {
        String page = "before\n" + Report.BEGIN + "\nold\n" + Report.END + "\nafter\n";
        String once = Report.into(page, "new $1 \\");
        assertThat(once).isEqualTo("before\n" + Report.BEGIN + "\n\nnew $1 \\\n\n" + Report.END + "\nafter\n");
        assertThat(Report.into(once, "new $1 \\")).isEqualTo(once);
        assertThatThrownBy(() -> Report.into("no marks", "new")).hasMessageContaining("does not have the marks");
    }

    @Test
    void the_documentation_has_the_marks_and_the_picture() throws Exception {
        String page = Files.readString(Report.PAGE);
        assertThat(page)
                .containsOnlyOnce(Report.BEGIN)
                .containsOnlyOnce(Report.END)
                .contains(Report.PICTURE);
        read(Files.readString(Path.of("src/docs").resolve(Report.PICTURE)));
    }

    @Test
    void the_picture_is_named_and_described_and_all_of_it_is_inside() throws Exception {
        Document picture = read(Curves.svg(run(List.of())));
        String[] box = picture.getDocumentElement().getAttribute("viewBox").split(" ", -1);
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(elements(picture, "title"))
                .hasSize(1)
                .allMatch(e -> !e.getTextContent().isBlank());
        assertThat(elements(picture, "desc"))
                .hasSize(1)
                .allMatch(e -> !e.getTextContent().isBlank());
        for (String mark : List.of("circle", "rect")) {
            assertThat(elements(picture, mark)).isNotEmpty();
        }
        double panel = Double.parseDouble(box[2]) / 2;
        assertThat(elements(picture, "text").stream().filter(t -> t.hasAttribute("x")))
                .allMatch(t -> Double.parseDouble(t.getAttribute("x")) < panel
                        && Double.parseDouble(t.getAttribute("y")) < Double.parseDouble(box[3]) / 2);
        assertThat(elements(picture, "text").stream().map(Element::getTextContent))
                .contains("bare append", "stock replay, tuned", "of 100,000 events", "100,000");
    }

    @Test
    void names_of_curves_that_end_together_do_not_cover_each_other() throws Exception {
        List<Chart.Curve> curves = IntStream.range(0, 5)
                .mapToObj(i -> new Chart.Curve("curve " + i, List.of(new Chart.Point(10, 3), new Chart.Point(100, 3))))
                .toList();
        Document picture = read(Chart.of("t", "d", List.of(new Chart.Panel("p", "x", "y", curves))));
        List<Double> heights = elements(picture, "text").stream()
                .filter(t -> t.getTextContent().startsWith("curve"))
                .map(t -> Double.parseDouble(t.getAttribute("y")))
                .sorted()
                .toList();
        for (int i = 1; i < heights.size(); i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isGreaterThanOrEqualTo(12);
        }
        assertThat(heights.getLast()).isLessThan(300);
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document picture, String name) {
        List<Element> elements = new ArrayList<>();
        var found = picture.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
