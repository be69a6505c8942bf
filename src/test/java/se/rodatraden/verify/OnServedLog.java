package se.rodatraden.verify;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a log of its own at an address. */
abstract class OnServedLog {
    @TempDir
    Path folder;

    ServedLog served;

    @BeforeEach
    void serve() throws IOException {
        served = new ServedLog(folder);
    }

    @AfterEach
    void stop() {
        served.close();
    }
}
