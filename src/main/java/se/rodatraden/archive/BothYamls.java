package se.rodatraden.archive;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The words of YAML 1.2, and those of YAML 1.1 that other readers take for something else than a text: {@code no} for a boolean, a day for
 * a date, {@code 12:30} for a number. None of them is a text unless it is quoted.
 */
final class BothYamls extends CoreSchema {
    private static final Pattern MORE = Pattern.compile(
            "[-+.0-9~=<].*|y|yes|n|no|on|off|true|false|null", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Tag NO_TEXT = Tag.BINARY;

    @Override
    public ScalarResolver getScalarResolver() {
        ScalarResolver core = super.getScalarResolver();
        return (value, implicit) -> {
            Tag tag = core.resolve(value, implicit);
            return implicit && tag.equals(Tag.STR) && MORE.matcher(value).matches() ? NO_TEXT : tag;
        };
    }
}
