package se.rodatraden.feeds.digest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import se.rodatraden.feeds.atom.EventText;

/**
 * Renders an e-mail as plain text and as simple HTML by the compiled templates in {@code src/main/mail}: the same text, no images, no
 * remote content. All text is escaped in HTML.
 */
final class LetterForm {
    /** The signature separator of e-mail, including its trailing space (RFC 3676). */
    static final String SIGNATURE = "-- ";

    /** The package of the compiled templates. */
    private static final String TEMPLATES = LetterForm.class.getPackageName();

    private static final TemplateEngine TEXT =
            TemplateEngine.createPrecompiled(null, ContentType.Plain, null, TEMPLATES);
    private static final TemplateEngine HTML =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);

    private LetterForm() {}

    static String text(Letter letter) {
        return written(TEXT, "letter-text.jte", letter);
    }

    static String html(Letter letter) {
        return written(HTML, "letter-html.jte", letter);
    }

    private static String written(TemplateEngine engine, String template, Letter letter) {
        StringOutput out = new StringOutput();
        engine.render(template, letter, out);
        return out.toString();
    }

    /** A row of the plain text; continuation lines are indented like the first. */
    static String line(EventText.Row row, String indent) {
        return (row.label().isEmpty() ? "" : row.label() + ": ") + row.text().replaceAll("\\R", "\n" + indent);
    }
}
