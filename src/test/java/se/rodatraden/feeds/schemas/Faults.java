package se.rodatraden.feeds.schemas;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The published schemas as a validator that is not ours reads them. */
final class Faults {
    private static final Map<String, Schema> READ = new ConcurrentHashMap<>();

    private Faults() {}

    static Schema schema(String type) {
        return READ.computeIfAbsent(
                type,
                t -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(new String(EventSchemas.latest(t), StandardCharsets.UTF_8)));
    }
}
