package se.rodatraden.pages.start;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.Lang;
import se.rodatraden.words.SourceWords;

class StartTemplateTest {
    private static StartPage.Line line(String name) {
        return new StartPage.Line(
                name,
                "/kommun/" + name,
                "1 dokument",
                new StartPage.Last("Vision", "/vision", SourceWords.plain("Antogs, 9 mars 2023"), "27 november 2026"),
                null,
                "2",
                "/kommun/" + name + "?overdue=1");
    }

    private static String html(List<StartPage.Line> others) {
        return html(others, null);
    }

    private static String html(List<StartPage.Line> others, @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.of(2026, 11, 27);
        TimeForm asked = new TimeForm(Lang.SWEDISH, asOf, null, asOf == null ? today : asOf, today);
        PageModel frame = new PageModel(Lang.SWEDISH, "Kommuner", "/", PageModel.Section.START, null);
        StringOutput out = new StringOutput();
        Html.write("start.jte", new StartPage(frame, asked, List.of(line("a")), others, List.of()), out);
        return out.toString();
    }

    @Test
    void when_it_happened_and_when_it_was_recorded_are_told_apart() {
        assertThat(html(List.of()))
                .contains("Antogs, 9 mars 2023: <a href=\"/vision\" lang=\"sv\">Vision</a>")
                .contains("registrerat den 27 november 2026")
                .doesNotContain("<details", "Sena remissvar:");
    }

    @Test
    void a_page_of_today_says_so_to_one_who_asks_for_another_day() {
        assertThat(html(List.of(), LocalDate.of(2014, 6, 1)))
                .contains("visar bara läget i dag, den 27 november 2026")
                .contains("href=\"/register?asOf=2014-06-01\"");
        assertThat(html(List.of())).doesNotContain("visar bara läget i dag");
    }

    @Test
    void municipalities_that_would_hide_what_is_below_them_are_folded() {
        assertThat(html(List.of(line("b"), line("c"))))
                .containsSubsequence("/kommun/a\"", "<details", "Övriga kommuner (2)", "/kommun/b\"", "/kommun/c\"");
    }
}
