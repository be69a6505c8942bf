package se.rodatraden.http.description;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Javadoc is shown to people who do not see the code. */
class JavadocTextTest {

    @Test
    void code_and_links_are_shown_by_their_names_on_one_line() {
        assertThat(JavadocText.line(
                        "the ETag,\n named in <code>If-Match</code> ({@link se.rodatraden.http.Version#tag(long)})"))
                .isEqualTo("The ETag, named in `If-Match` (tag)");
        assertThat(JavadocText.line("<p>One.</p> Two {@link Lag}.")).isEqualTo("One. Two Lag.");
    }

    @Test
    void nothing_is_nothing() {
        assertThat(JavadocText.line(" ")).isNull();
        assertThat(JavadocText.line(null)).isNull();
    }

    @Test
    void the_first_sentence_is_the_summary_and_ends_at_a_space() {
        String words = "Read in CloudEvents 1.0 form. The rest. And more.";
        assertThat(JavadocText.summary(words)).isEqualTo("Read in CloudEvents 1.0 form");
        assertThat(JavadocText.rest(words)).isEqualTo("The rest. And more.");
        assertThat(JavadocText.rest("All visions.")).isNull();
    }
}
