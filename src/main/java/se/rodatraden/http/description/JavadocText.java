package se.rodatraden.http.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats Javadoc for API users: one line, code in backquotes, links by name. */
final class JavadocText {
    private static final Pattern LINK =
            Pattern.compile("\\{@(?:link|linkplain|value) [^}]*?([A-Za-z_]+)(?:\\([^)]*\\))?}");
    private static final Pattern SENTENCE = Pattern.compile("(.*?)\\.(?: |$)(.*)");

    private JavadocText() {}

    /** Formats all texts of the description that come from Javadoc. */
    static void tidy(OpenAPI description) {
        if (description.getTags() != null) {
            description.getTags().forEach(tag -> tag.setDescription(line(tag.getDescription())));
        }
        description.getComponents().getSchemas().values().forEach(JavadocText::tidy);
    }

    private static void tidy(Schema<?> form) {
        form.setDescription(line(form.getDescription()));
        if (form.getProperties() != null) {
            form.getProperties().values().forEach(JavadocText::tidy);
        }
        if (form.getItems() != null) {
            tidy(form.getItems());
        }
    }

    static @Nullable String line(@Nullable String javadoc) {
        if (javadoc == null || javadoc.isBlank()) {
            return null;
        }
        String text = LINK.matcher(javadoc).replaceAll("$1");
        String line = text.replaceAll("</?code>", "`")
                .replaceAll("</?p>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return Character.toUpperCase(line.charAt(0)) + line.substring(1);
    }

    /** The first sentence, without its full stop. */
    static String summary(String line) {
        Matcher sentence = SENTENCE.matcher(line);
        return sentence.matches() ? sentence.group(1) : line;
    }

    /** What follows the first sentence. */
    static @Nullable String rest(String line) {
        Matcher sentence = SENTENCE.matcher(line);
        return sentence.matches() && !sentence.group(2).isBlank() ? sentence.group(2) : null;
    }
}
