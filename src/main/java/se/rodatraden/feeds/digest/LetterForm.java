package se.rodatraden.feeds.digest;

import java.util.List;
import org.springframework.web.util.HtmlUtils;
import se.rodatraden.feeds.atom.EventText;
import se.rodatraden.time.Lang;

/** A letter as plain text and as simple HTML: the same words, no images, nothing fetched, nothing from outside unescaped. */
final class LetterForm {
    private LetterForm() {}

    static String text(Letter letter) {
        StringBuilder out = new StringBuilder(letter.opening()).append("\n\n");
        if (letter.ask() != null) {
            out.append(letter.ask().words())
                    .append(":\n")
                    .append(letter.ask().address())
                    .append("\n\n");
        }
        for (Letter.Part part : letter.parts()) {
            out.append(part.title().words())
                    .append('\n')
                    .append(part.title().address())
                    .append('\n');
            rows(out, part.rows(), "");
            for (Letter.EventItem told : part.told()) {
                out.append("\n* ").append(told.title().words()).append('\n');
                rows(out, told.rows(), "  ");
                out.append("  ").append(told.title().address()).append('\n');
            }
            if (part.more() != null) {
                out.append("\n* ")
                        .append(part.more().words())
                        .append(": ")
                        .append(part.more().address())
                        .append('\n');
            }
            out.append("\n\n");
        }
        return out.append("-- \n")
                .append(letter.because())
                .append('\n')
                .append(letter.end().words())
                .append(": ")
                .append(letter.end().address())
                .append('\n')
                .toString();
    }

    private static void rows(StringBuilder out, List<EventText.Row> rows, String indent) {
        rows.forEach(row -> out.append(indent)
                .append(row.label().isEmpty() ? "" : row.label() + ": ")
                .append(row.text().replaceAll("\\R", "\n" + indent))
                .append('\n'));
    }

    static String html(Letter letter) {
        StringBuilder out = new StringBuilder("<!doctype html><html lang=\"")
                .append(Lang.of(letter.language()).tag())
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(letter.subject()))
                .append("</title></head><body>")
                .append(paragraph(escaped(letter.opening())));
        if (letter.ask() != null) {
            out.append(paragraph(link(letter.ask())));
        }
        for (Letter.Part part : letter.parts()) {
            out.append("<h2>").append(link(part.title())).append("</h2>");
            rows(out, part.rows());
            out.append("<ul>");
            for (Letter.EventItem told : part.told()) {
                out.append("<li>").append(link(told.title()));
                rows(out, told.rows());
                out.append("</li>");
            }
            if (part.more() != null) {
                out.append("<li>").append(link(part.more())).append("</li>");
            }
            out.append("</ul>");
        }
        return out.append("<hr>")
                .append(paragraph(escaped(letter.because()) + " " + link(letter.end())))
                .append("</body></html>")
                .toString();
    }

    private static void rows(StringBuilder out, List<EventText.Row> rows) {
        rows.forEach(row -> out.append(paragraph(
                (row.label().isEmpty() ? "" : "<b>" + escaped(row.label()) + ":</b> ") + escaped(row.text()))));
    }

    private static String paragraph(String html) {
        return "<p>" + html + "</p>";
    }

    private static String link(Letter.Way way) {
        return "<a href=\"" + escaped(way.address()) + "\">" + escaped(way.words()) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
