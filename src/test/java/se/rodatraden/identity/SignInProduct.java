package se.rodatraden.identity;

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
 * A test against the product with a provider of identities, started once for all such tests; how often somebody signs in is not counted.
 * The sessions, actors and roles are those of all these tests, so each takes back the roles it gave.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "rodatraden.limits.sign-ins=0")
@ContextConfiguration(initializers = SignInProduct.Settings.class)
public @interface SignInProduct {
    TestDatabase DATABASE = TestDatabase.fresh();

    OpenIdProvider PROVIDER = OpenIdProvider.start();

    /** Hands the product the database and the provider. */
    class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> properties = new HashMap<>(DATABASE.properties());
            properties.putAll(PROVIDER.settings());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test sign-in", properties));
        }
    }
}
