package se.rodatraden.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of this installation.
 *
 * @param dataDir data directory of the embedded database, if no other database is configured
 * @param databasePort port of the embedded database on the loopback address, 0 for any free one
 * @param seeds whether the histories of the five seed municipalities are recorded at the first start; null means only in the embedded
 *    database
 * @param textKeyFile file with the key of confidential texts; null means {@code texts.key} in the data directory
 * @param formerTextKeyFile file with the key that the other one is to replace
 */
@ConfigurationProperties("rodatraden")
record Settings(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("0") int databasePort,
        @Nullable Boolean seeds,
        @Nullable Path textKeyFile,
        @Nullable Path formerTextKeyFile) {

    /** Where the key of confidential texts is. */
    Path textKey() {
        return textKeyFile == null ? dataDir.resolve("texts.key") : textKeyFile;
    }
}
