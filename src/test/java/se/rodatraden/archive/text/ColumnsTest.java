package se.rodatraden.archive.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.rodatraden.kernel.Violation;

/** A violation is told with the character its field begins at. */
class ColumnsTest {
    private static ParsedDocument read(String text) {
        return ParsedDocument.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_value_has_its_column() {
        Lines lines = read("a: 1\nb:\n  - c: 2\n    d: [3, 4]\n").lines();
        assertThat(lines.column("/a")).isEqualTo(1);
        assertThat(lines.column("/b/0/c")).isEqualTo(5);
        assertThat(lines.column("/b/0/d/1")).isEqualTo(12);
        assertThat(lines.column("/b/0/missing")).as("of what is around it").isEqualTo(5);
        Lines json = read("{\"a\": 1, \"b\": {\"c\": 2}}").lines();
        assertThat(json.column("/b/c")).isEqualTo(16);
    }

    @Test
    void what_cannot_be_read_is_told_with_its_column() {
        InvalidDocument invalid = catchThrowableOfType(InvalidDocument.class, () -> read("a: 1\nb: [\n"));
        assertThat(invalid.violations().getFirst().column()).isNotNull();
        assertThat(Lines.NONE
                        .withColumn(Violation.of("E-X", "", "").at("/a").on(3))
                        .column())
                .isNull();
    }
}
