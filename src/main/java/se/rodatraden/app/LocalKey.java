package se.rodatraden.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import se.rodatraden.identity.ApiKeys;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.OidcSettings;
import se.rodatraden.identity.Role;
import se.rodatraden.store.cipher.SecretFile;

/**
 * An API key for programs on this machine, in a file beside the embedded database readable only by its owner, so that the person who
 * started the product can use curl. Recreated when expired. Not created with an identity provider or an external database.
 */
@Component
class LocalKey implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(LocalKey.class);
    private static final Duration GOOD_FOR = Duration.ofDays(365);

    private final boolean wanted;
    private final Path file;
    private final ApiKeys keys;
    private final InstantSource clock;

    LocalKey(Settings settings, DatabaseInUse database, OidcSettings oidc, ApiKeys keys, InstantSource clock) {
        this.wanted = database.isEmbedded() && !oidc.configured();
        this.file = settings.dataDir().resolve("key");
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!wanted) {
            return;
        }
        try {
            if (Files.notExists(file) || !keys.good(Files.readString(file).strip())) {
                write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the key of this machine, " + file, e);
        }
    }

    private void write() throws IOException {
        EnumSet<Role> all = EnumSet.allOf(Role.class);
        all.remove(Role.POLITICIAN);
        ApiKeys.CreatedKey made = keys.make(
                "den här datorn", Grant.EVERYWHERE, all, clock.instant().plus(GOOD_FOR));
        SecretFile.write(file, made.secret() + System.lineSeparator());
        log.info("an API key for programs on this machine is in {}", file);
    }
}
