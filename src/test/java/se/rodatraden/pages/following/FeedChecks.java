package se.rodatraden.pages.following;

import com.rometools.rome.io.WireFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.w3c.dom.Element;

/** What calendars and feeds must hold to wherever they come from, each check answering with the faults that it finds. */
final class FeedChecks {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private FeedChecks() {}

    /** Against RFC 5545, and that the events are told apart. */
    static List<String> calendar(String text) {
        List<String> faults = new ArrayList<>();
        if (text.replace("\r\n", "").matches("(?s).*[\r\n].*") || !text.endsWith("\r\n")) {
            faults.add("a line without its end");
        }
        text.lines()
                .filter(line -> line.getBytes(StandardCharsets.UTF_8).length > 75)
                .forEach(line -> faults.add("not folded: " + line));
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            calendar.validate(true).getEntries().forEach(e -> faults.add(e.toString()));
            Set<String> uids = new HashSet<>();
            for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
                event.validate(true).getEntries().forEach(e -> faults.add(e.toString()));
                String uid = event.getProperty("UID").map(Property::getValue).orElse("");
                if (!uid.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") || !uids.add(uid)) {
                    faults.add("no UID of its own: " + uid);
                }
                for (String needed : List.of("DTSTAMP", "DTSTART", "SUMMARY", "SEQUENCE", "STATUS", "URL")) {
                    if (event.getProperties(needed).size() != 1) {
                        faults.add("not one " + needed + ": " + uid);
                    }
                }
            }
        } catch (Exception e) {
            faults.add(e.toString());
        }
        return faults;
    }

    /** Against what RFC 4287 requires, and whether ROME can read it. */
    static List<String> atom(String text) {
        List<String> faults = new ArrayList<>();
        try {
            new WireFeedInput().build(new StringReader(text));
            Element feed = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            if (!ATOM.equals(feed.getNamespaceURI()) || !feed.getLocalName().equals("feed")) {
                faults.add("no feed");
            }
            common(feed, faults);
            if (links(feed, "self").size() != 1) {
                faults.add("not one link to itself");
            }
            boolean written = !children(feed, "author").isEmpty();
            Set<String> ids = new HashSet<>();
            for (Element entry : children(feed, "entry")) {
                common(entry, faults);
                if (!written && children(entry, "author").isEmpty()) {
                    faults.add("no author");
                }
                if (!ids.add(one(entry, "id", faults))) {
                    faults.add("an entry twice");
                }
                entry(entry, faults);
            }
            for (Element author : children(feed, "author")) {
                one(author, "name", faults);
            }
        } catch (Exception e) {
            faults.add(e.toString());
        }
        return faults;
    }

    private static void common(Element element, List<String> faults) {
        one(element, "title", faults);
        String id = one(element, "id", faults);
        if (id.isEmpty() || !URI.create(id).isAbsolute()) {
            faults.add("no IRI: " + id);
        }
        OffsetDateTime.parse(one(element, "updated", faults));
        List<String> alternates = links(element, "alternate").stream()
                .map(l -> l.getAttribute("type") + " " + l.getAttribute("hreflang"))
                .toList();
        if (new HashSet<>(alternates).size() != alternates.size()) {
            faults.add("alternates of one kind: " + alternates);
        }
        children(element, "link").stream()
                .filter(l -> l.getAttribute("href").isEmpty())
                .forEach(_ -> faults.add("a link to nothing"));
    }

    private static void entry(Element entry, List<String> faults) {
        List<Element> contents = children(entry, "content");
        if (contents.size() > 1
                || contents.isEmpty() && links(entry, "alternate").isEmpty()) {
            faults.add("neither content nor alternate");
        }
        for (Element content : contents) {
            List<Element> within = elements(content);
            if (content.getAttribute("type").equals("xhtml")
                    && (within.size() != 1 || !within.getFirst().getLocalName().equals("div"))) {
                faults.add("xhtml that is not one div");
            }
        }
    }

    private static String one(Element element, String name, List<String> faults) {
        List<Element> found = children(element, name);
        if (found.size() != 1) {
            faults.add(element.getLocalName() + " has not one " + name);
        }
        return found.isEmpty() ? "" : found.getFirst().getTextContent();
    }

    private static List<Element> links(Element element, String relation) {
        return children(element, "link").stream()
                .filter(l -> l.getAttribute("rel").equals(relation))
                .toList();
    }

    private static List<Element> children(Element element, String name) {
        return elements(element).stream()
                .filter(e ->
                        ATOM.equals(e.getNamespaceURI()) && e.getLocalName().equals(name))
                .toList();
    }

    private static List<Element> elements(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
