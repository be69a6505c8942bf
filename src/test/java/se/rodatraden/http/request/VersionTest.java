package se.rodatraden.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.http.problem.ProblemException;

/** Parsing of the expected version. */
class VersionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"5\"",
                "W/\"5\"",
                "\"5-gzip\"",
                "\"5--gzip\"",
                "\"5;gzip\"",
                "\"5-56a074fa45e3ef36\"",
                "W/\"5-56a074fa45e3ef36\"",
                "\"5-56a074fa45e3ef36-gzip\"",
                "W/\"5-56a074fa45e3ef36-br\""
            })
    void a_tag_names_its_version_whatever_a_proxy_has_done_to_it(String tag) {
        Version version = Objects.requireNonNull(Version.read(tag));
        assertThat(version.any()).isFalse();
        assertThat(version.seen()).containsExactly(5L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"\"", "\"abc\"", "W/\"5", "\"5-nonsense\"", "\"5\" \"6\"", "W/W/\"5\""})
    void what_names_no_version_is_refused_with_what_to_send(String tag) {
        assertThatThrownBy(() -> Version.read(tag))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.status()).isEqualTo(400))
                .hasMessageContaining("If-Match");
    }

    @Test
    void of_several_tags_the_ones_that_are_ours_count() {
        assertThat(Objects.requireNonNull(Version.read("\"another\", \"7-0a\", W/\"8\""))
                        .seen())
                .containsExactly(7L, 8L);
        assertThat(Objects.requireNonNull(Version.read("*")).any()).isTrue();
        assertThat(Version.read(null)).isNull();
    }
}
