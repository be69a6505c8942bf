package se.rodatraden.feeds.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import se.rodatraden.feeds.atom.EventText;

/** What readers get in the mail, to the letter. */
class LetterFormTest {
    private static Letter.Way end(String words) {
        return new Letter.Way(words, "https://trad.exempel.se/folj/avsluta?token=t&x=1");
    }

    private static final Letter DIGEST = new Letter(
            Locale.of("sv"),
            "Vision <daglig>, Malå: 3 händelser",
            "Det här har registrerats om Vision <daglig> & \"fler\" sedan den 23 november 2026.",
            null,
            List.of(
                    new Letter.Part(
                            new Letter.Way("Vision <daglig>", "https://trad.exempel.se/kommun/2418/visioner/daglig"),
                            List.of(
                                    new EventText.Row("Läge", "INGEN UPPGIFT → PÅ REMISS"),
                                    new EventText.Row("", "Utan etikett")),
                            List.of(
                                    new Letter.EventItem(
                                            new Letter.Way("Remiss, omgång 1", "https://trad.exempel.se/v#h-remiss"),
                                            List.of(
                                                    new EventText.Row("När", "oktober 2026"),
                                                    new EventText.Row("Text", "första raden\r\nandra raden"))),
                                    new Letter.EventItem(
                                            new Letter.Way("Beslut", "https://trad.exempel.se/v#h-b"), List.of())),
                            new Letter.Way("1 händelse till", "https://trad.exempel.se/v")),
                    new Letter.Part(
                            new Letter.Way("Malå", "https://trad.exempel.se/kommun/2418"), List.of(), List.of(), null)),
            "Du får brevet för att du följer Vision <daglig>.",
            end("Sluta följa"));

    private static final Letter QUESTION = new Letter(
            Locale.of("en"),
            "Follow Malå?",
            "Somebody asked for letters.",
            new Letter.Way("Yes, send them", "https://trad.exempel.se/folj/ja?token=t"),
            List.of(),
            "You need do nothing.",
            end("Stop"));

    @Test
    void a_letter_in_plain_text_has_a_line_for_each_row() {
        assertThat(LetterForm.text(DIGEST)).isEqualTo("""
                Det här har registrerats om Vision <daglig> & "fler" sedan den 23 november 2026.

                Vision <daglig>
                https://trad.exempel.se/kommun/2418/visioner/daglig
                Läge: INGEN UPPGIFT → PÅ REMISS
                Utan etikett

                * Remiss, omgång 1
                  När: oktober 2026
                  Text: första raden
                  andra raden
                  https://trad.exempel.se/v#h-remiss

                * Beslut
                  https://trad.exempel.se/v#h-b

                * 1 händelse till: https://trad.exempel.se/v


                Malå
                https://trad.exempel.se/kommun/2418


                --\s
                Du får brevet för att du följer Vision <daglig>.
                Sluta följa: https://trad.exempel.se/folj/avsluta?token=t&x=1
                """);
    }

    @Test
    void a_letter_that_asks_says_where_to_answer() {
        assertThat(LetterForm.text(QUESTION)).isEqualTo("""
                Somebody asked for letters.

                Yes, send them:
                https://trad.exempel.se/folj/ja?token=t

                --\s
                You need do nothing.
                Stop: https://trad.exempel.se/folj/avsluta?token=t&x=1
                """);
        assertThat(html(QUESTION))
                .contains("<html lang=\"en\">")
                .contains("<p><a href=\"https://trad.exempel.se/folj/ja?token=t\">Yes, send them</a></p><hr>");
    }

    @Test
    void a_letter_in_html_says_the_same_with_everything_escaped() {
        assertThat(html(DIGEST))
                .isEqualTo(
                        "<!doctype html><html lang=\"sv\"><head><meta charset=\"utf-8\">"
                                + "<title>Vision &lt;daglig&gt;, Malå: 3 händelser</title></head><body>"
                                + "<p>Det här har registrerats om Vision &lt;daglig&gt; &amp; \"fler\" sedan den 23 november 2026.</p>"
                                + "<h2><a href=\"https://trad.exempel.se/kommun/2418/visioner/daglig\">Vision &lt;daglig&gt;</a></h2>"
                                + "<p><b>Läge:</b> INGEN UPPGIFT → PÅ REMISS</p><p>Utan etikett</p>"
                                + "<ul><li><a href=\"https://trad.exempel.se/v#h-remiss\">Remiss, omgång 1</a>"
                                + "<p><b>När:</b> oktober 2026</p><p><b>Text:</b> första raden\r\nandra raden</p></li>"
                                + "<li><a href=\"https://trad.exempel.se/v#h-b\">Beslut</a></li>"
                                + "<li><a href=\"https://trad.exempel.se/v\">1 händelse till</a></li></ul>"
                                + "<h2><a href=\"https://trad.exempel.se/kommun/2418\">Malå</a></h2><ul></ul><hr>"
                                + "<p>Du får brevet för att du följer Vision &lt;daglig&gt;. "
                                + "<a href=\"https://trad.exempel.se/folj/avsluta?token=t&amp;x=1\">Sluta följa</a></p></body></html>");
    }

    /** The HTML without the space between its elements. */
    private static String html(Letter letter) {
        return LetterForm.html(letter).strip().replaceAll(">\\s+<", "><");
    }
}
