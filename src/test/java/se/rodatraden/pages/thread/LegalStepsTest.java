package se.rodatraden.pages.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.rodatraden.archive.HistoryDocument;
import se.rodatraden.pages.vision.Drawn;
import se.rodatraden.time.Lang;
import se.rodatraden.views.Alvesta;
import se.rodatraden.vision.history.History;

/** Appeals, what courts made of them, and legal force, each as a step of its own beside the line. */
class LegalStepsTest {
    private static final LocalDate LATE = LocalDate.of(2026, 1, 15);

    private static List<RedThread.Node> named(RedThread thread, String css) {
        return thread.nodes().stream().filter(n -> n.css().equals(css)).toList();
    }

    @Test
    void an_appeal_its_inhibition_the_rulings_and_legal_force_are_steps_with_names() {
        RedThread thread = Drawn.thread(Drawn.constructed("antagen-tva-ganger"), Alvesta.TODAY);

        assertThat(thread.nodes())
                .extracting(RedThread.Node::entry)
                .contains("inhibition", "overklagande", "inhibition-havd", "dom", "laga-kraft-2", "kammarratten");
        assertThat(named(thread, "appeal"))
                .singleElement()
                .satisfies(n -> assertThat(n.name()).contains("5 januari 2021: Överklagades"));
        assertThat(named(thread, "ruling"))
                .extracting(RedThread.Node::name)
                .anyMatch(name -> name.endsWith("Överklagandet avgjordes, beslutet upphävdes"))
                .anyMatch(name -> name.endsWith("Beslutet inhiberades"));
        assertThat(named(thread, "force"))
                .singleElement()
                .satisfies(n -> assertThat(n.name()).endsWith("12 mars 2021: Laga kraft bekräftades"));
        assertThat(thread.labels())
                .extracting(RedThread.Label::text)
                .contains("överklagades", "inhiberades", "upphävde", "laga kraft");
    }

    @Test
    void legal_force_lies_in_the_lane_of_the_decision_and_appeals_lie_with_the_courts() {
        RedThread thread = Drawn.thread(Drawn.constructed("antagen-tva-ganger"), Alvesta.TODAY);

        int adopted = named(thread, "adopted").getFirst().y();
        assertThat(named(thread, "force")).extracting(RedThread.Node::y).containsOnly(adopted);
        assertThat(named(thread, "appeal"))
                .extracting(RedThread.Node::y)
                .containsOnly(named(thread, "ruling").getFirst().y());
    }

    @Test
    void a_computed_day_of_legal_force_is_no_step() {
        History history = Drawn.constructed("antagen-tva-ganger");
        LocalDate passed = LocalDate.of(2021, 3, 1); // the computed day is past, and nobody has confirmed it yet
        RedThread thread = Drawn.thread(history, passed);

        assertThat(named(thread, "force")).isEmpty();
        assertThat(thread.labels()).extracting(RedThread.Label::text).doesNotContain("laga kraft");
        assertThat(thread.nodes()).extracting(RedThread.Node::name).noneMatch(n -> n.contains("Laga kraft"));
    }

    @Test
    void the_line_passes_them_by() {
        RedThread thread = Drawn.thread(Drawn.constructed("antagen-tva-ganger"), Alvesta.TODAY);
        int courts = named(thread, "appeal").getFirst().y();

        assertThat(thread.paths())
                .filteredOn(p -> p.css().startsWith("red"))
                .noneMatch(p -> p.d().contains(" " + courts));
    }

    @Test
    void a_confirmed_annulment_is_not_called_the_legal_force_of_the_decision() throws IOException {
        RedThread thread = Drawn.thread(confirmed("STATED"), LATE);

        assertThat(named(thread, "force"))
                .singleElement()
                .satisfies(n -> assertThat(n.name()).endsWith("Laga kraft bekräftades för upphävandet"));
        assertThat(thread.labels())
                .extracting(RedThread.Label::text)
                .contains("upphävandet fick laga kraft")
                .doesNotContain("laga kraft");
    }

    @Test
    void legal_force_that_nobody_has_stated_has_no_mark_of_a_confirmation() throws IOException {
        RedThread thread = Drawn.thread(confirmed("IMPLIED"), LATE);

        assertThat(named(thread, "force")).isEmpty();
        assertThat(thread.nodes())
                .filteredOn(n -> n.entry().equals("bekraftat"))
                .singleElement()
                .satisfies(n -> assertThat(n.css()).isEqualTo("implied"));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void the_list_marks_them_and_the_key_explains_every_mark(Lang speech) {
        History history = Drawn.constructed("antagen-tva-ganger");
        String html = Drawn.html(history, Alvesta.TODAY, speech);

        Stream.of("overklagande appeal", "dom ruling", "laga-kraft-2 force", "antagande-1 annulled")
                .map(s -> s.split(" "))
                .forEach(s -> assertThat(html).contains("<li id=\"h-" + s[0] + "\" class=\"entry " + s[1]));
        assertThat(html)
                .contains(speech.say("laga kraft, bekräftad", "legal force, confirmed"))
                .contains(speech.say("överklagande\n", "appeal\n"));
    }

    /** The annulled adoption, with an entry that confirms that the judgment has legal force. */
    private static History confirmed(String certainty) throws IOException {
        Path file = Path.of("src/test/resources/constructed/2418-provningstillstand.yaml");
        String yaml = Files.readString(file).stripTrailing() + """

                  - id: bekraftat
                    command: confirm-legal-force
                    occurred: 2025-01-07
                    certainty: %s
                    body: kansliet
                    decisions: [antagande]
                    basis: COURT_FINAL
                    recordAsOccurred: true
                    reason: Beviset kom in efter att domen stod fast.
                """.formatted(certainty);
        return Alvesta.history(
                HistoryDocument.read(yaml.getBytes(StandardCharsets.UTF_8)).history());
    }
}
