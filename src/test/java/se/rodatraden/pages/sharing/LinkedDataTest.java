package se.rodatraden.pages.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Data within a page that nothing in it can leave. */
class LinkedDataTest {
    @Test
    void no_text_ends_the_block_or_opens_another() {
        String title = "</script><script>alert(1)</script><!-- & \u2028 \"å\\";
        String json = new LinkedData(Map.of("name", title)).json();
        assertThat(json).doesNotContain("<", ">", "&", "\u2028");
        assertThat(JsonMapper.builder().build().readTree(json).get("name").asString())
                .isEqualTo(title);
    }
}
