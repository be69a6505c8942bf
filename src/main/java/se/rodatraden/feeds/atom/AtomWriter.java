package se.rodatraden.feeds.atom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes an Atom document (RFC 4287). Text is escaped, and characters not allowed in XML are removed. */
final class AtomWriter {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    AtomWriter(String language) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("fh", HISTORY);
        xml.writeAttribute("xml:lang", language);
    }

    /** The text without characters that XML 1.0 does not allow: control characters except tab and line breaks, and unpaired surrogates. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    AtomWriter open(String element) throws XMLStreamException {
        xml.writeStartElement(element);
        return this;
    }

    AtomWriter close() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    AtomWriter text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
        return this;
    }

    /** Rounded to seconds: common readers misread six decimals as milliseconds, and are minutes off. */
    AtomWriter time(String element, Instant time) throws XMLStreamException {
        return text(element, time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    AtomWriter link(String relation, @Nullable String type, String address, String title) throws XMLStreamException {
        link(relation, type, address);
        xml.writeAttribute("title", clean(title));
        return this;
    }

    AtomWriter link(String relation, @Nullable String type, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", clean(address));
        return this;
    }

    /** Marks the document as an archive, whose set of entries never changes (RFC 5005, 4). */
    AtomWriter archive() throws XMLStreamException {
        xml.writeEmptyElement("fh:archive");
        return this;
    }

    /** The entry's content. */
    AtomWriter content(EventText text) throws XMLStreamException {
        xml.writeStartElement("content");
        xml.writeAttribute("type", "xhtml");
        xml.writeStartElement("div");
        xml.writeDefaultNamespace(XHTML);
        for (EventText.Row row : text.rows()) {
            xml.writeStartElement("p");
            if (!row.label().isEmpty()) {
                text("b", row.label() + ":");
                xml.writeCharacters(" ");
            }
            xml.writeCharacters(clean(row.text()));
            xml.writeEndElement();
        }
        if (text.wording() != null) {
            xml.writeStartElement("blockquote");
            xml.writeAttribute("xml:lang", "sv");
            text("p", text.wording());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        return this;
    }

    byte[] finished() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }
}
