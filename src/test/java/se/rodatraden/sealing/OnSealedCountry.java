package se.rodatraden.sealing;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.app.TestDatabase;

/** Each test has a made-up country of its own, of which nothing is sealed. */
abstract class OnSealedCountry {
    static final int EVENTS = 3_000;

    @RegisterExtension
    final TestDatabase database = TestDatabase.fresh();

    @TempDir
    Path keys;

    SealedCountry country;
    JdbcTemplate jdbc;
    SealedLog sealed;

    @BeforeEach
    void recorded() throws Exception {
        country = SealedCountry.of(database, keys, EVENTS, 0);
        jdbc = country.jdbc();
        sealed = country.log();
    }

    Sealer sealer() {
        return SealedCountry.sealer(database, keys.resolve("log-key"));
    }
}
