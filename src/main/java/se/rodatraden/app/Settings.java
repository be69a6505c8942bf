package se.rodatraden.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about this installation.
 *
 * @param dataDir where the embedded database keeps its data, if no other database is configured
 * @param databasePort the embedded database's port on the loopback address, 0 for any free one
 * @param seeds whether the histories of the five seed municipalities are recorded at the first start; null is: in the embedded
 *     database only
 */
@ConfigurationProperties("rodatraden")
record Settings(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("0") int databasePort,
        @Nullable Boolean seeds) {}
