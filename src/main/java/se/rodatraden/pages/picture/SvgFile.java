package se.rodatraden.pages.picture;

import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.thread.Drawing;
import se.rodatraden.pages.thread.RedThread;
import se.rodatraden.pages.thread.Zoom;
import se.rodatraden.views.reading.VisionOn;

/**
 * A drawing as an SVG document that needs nothing else.
 *
 * @param body what stands within the root
 */
record SvgFile(int width, int height, String lang, String title, String description, String body) {
    private static final int HEAD = 62;
    private static final int EMPTY = 640;

    /** The thread of a vision with its title and the day that it shows. */
    static SvgFile thread(VisionOn on, TimeForm time, Zoom zoom) {
        String municipality =
                Municipalities.name(on.id().municipality()).orElse(on.id().municipality());
        String line = municipality + " · " + day(time);
        RedThread thread =
                Drawing.of(on.known(), on.situation(), time.speech(), zoom).orElse(null);
        int width = thread == null ? EMPTY : thread.width();
        List<String> titles = TextLines.of(on.title(), 23, width - 32, 1);
        String place = "../" + on.id().name() + time.query();
        String drawing =
                thread == null ? nothing(time) : write("thread-file.jte", Map.of("thread", thread, "base", place));
        String heading = write(
                "picture-heading.jte",
                Map.of(
                        "title",
                        titles.getFirst(),
                        "line",
                        TextLines.of(line, 14, width - 32, 1).getFirst()));
        return new SvgFile(
                width,
                HEAD + (thread == null ? 40 : thread.height()),
                time.speech().tag(),
                on.title() + " · " + municipality,
                time.speech()
                                .say(
                                        "Visionens väg genom kommunens organ. ",
                                        "The vision's path through the municipality's bodies. ")
                        + day(time),
                heading + "<g transform=\"translate(0 " + HEAD + ")\">" + drawing + "</g>");
    }

    /** Which day is shown, as a file must say it that is looked at on another. */
    static String day(TimeForm time) {
        return time.chosen()
                ? time.sentence()
                : time.speech().say("Läget den ", "As it stood on ")
                        + time.speech().day(time.day());
    }

    private static String nothing(TimeForm time) {
        return write(
                "picture-text.jte",
                Map.of("text", time.speech().say("Inga händelser är registrerade.", "No events are recorded.")));
    }

    static String write(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        Html.write(template, parameters, out);
        return out.toString();
    }

    /** For a browser, in the reader's light or dark colours. */
    String document() {
        return document(
                DrawingStyle.OF_FILE, "system-ui,&quot;Segoe UI&quot;,Roboto,&quot;DejaVu Sans&quot;,sans-serif");
    }

    /** For the program that makes a picture of points. */
    String plain() {
        return DrawingStyle.inline(document("", "DejaVu Sans,SansSerif"));
    }

    private String document(String style, String fonts) {
        String xml = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"thread drawing\" viewBox=\"0 0 " + width + " "
                + height
                + "\" width=\"" + width + "\" height=\"" + height + "\" lang=\"" + lang + "\" font-family=\"" + fonts
                + "\" font-size=\"14\">\n"
                + write("picture-title.jte", Map.of("title", title, "description", description))
                + (style.isEmpty() ? "" : "<style>" + style + "</style>\n")
                + "<rect width=\"" + width + "\" height=\"" + height + "\" class=\"paper\"/>\n" + body + "</svg>\n";
        // Characters that no XML may hold; a title has none by right.
        return xml.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
