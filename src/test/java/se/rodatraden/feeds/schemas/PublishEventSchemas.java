package se.rodatraden.feeds.schemas;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Adds an edition of every schema that has changed. Not among the tests: it is run by name, and what it writes is committed. */
class PublishEventSchemas {
    @Test
    void add_what_has_changed() throws IOException {
        for (Map.Entry<String, ObjectNode> drawn : Published.drawn().entrySet()) {
            if (!drawn.getValue().equals(Published.latest(drawn.getKey()))) {
                Published.add(drawn.getKey(), drawn.getValue());
            }
        }
    }
}
