package se.rodatraden.archive;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The scalar types for writing YAML, by which the writer quotes texts that readers of YAML 1.2 would take for something else, and those
 * that readers of YAML 1.1 would: {@code no} is a boolean there, a day a date, {@code 12:30} a number.
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
