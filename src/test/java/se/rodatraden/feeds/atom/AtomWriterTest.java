package se.rodatraden.feeds.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import se.rodatraden.time.Lang;
import se.rodatraden.words.SourceWords;

/** What Atom is made of: whatever a text holds, the document is well-formed and says the text and no more. */
class AtomWriterTest {

    private static Document written(String title, EventText text) throws Exception {
        byte[] bytes = new AtomWriter("sv").text("title", title).content(text).finished();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static EventText text(String label, String text, String wording) {
        return new EventText(
                "", "", List.of(new EventText.Row(label, text)), wording, "", SourceWords.of(Lang.SWEDISH));
    }

    @Test
    void markup_from_outside_is_text() throws Exception {
        String evil = "<script>alert(1)</script> ]]> &amp; <![CDATA[ \"'";
        Document document = written(evil, text(evil, evil, evil));
        assertThat(document.getElementsByTagNameNS("*", "script").getLength()).isZero();
        assertThat(document.getElementsByTagNameNS(AtomWriter.ATOM, "title")
                        .item(0)
                        .getTextContent())
                .isEqualTo(evil);
        assertThat(document.getElementsByTagNameNS("*", "blockquote").item(0).getTextContent())
                .isEqualTo(evil);
    }

    @Test
    void what_xml_cannot_hold_is_left_out_and_all_else_stays() throws Exception {
        String held = "å\t\n𝄞 slut";
        Document document = written("a\u0000\u0001\u001f\ud800\ufffe" + held, text("\u0008b", "\u000bc", "\udc00d"));
        assertThat(document.getElementsByTagNameNS(AtomWriter.ATOM, "title")
                        .item(0)
                        .getTextContent())
                .isEqualTo("a" + held);
        assertThat(document.getElementsByTagNameNS("*", "p").item(0).getTextContent())
                .isEqualTo("b: c");
    }
}
