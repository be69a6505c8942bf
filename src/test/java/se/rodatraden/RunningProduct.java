package se.rodatraden;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;
import se.rodatraden.app.TestDatabase;

/**
 * A test against the whole product, started once for all such tests, on a database of its own with the seed histories in it.
 * Tests record visions of their own beside them, in a municipality that no other test records in or lists. Each product that is started takes
 * seconds: one with settings of its own is for tests that cannot do without.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "rodatraden.seeds=true",
            // Receivers of the tests are on this machine.
            "rodatraden.webhooks.trusted-networks=127.0.0.0/8"
        })
@ContextConfiguration(initializers = RunningProduct.Database.class)
public @interface RunningProduct {

    /** Hands the product a fresh database. */
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test database", properties));
        }
    }
}
