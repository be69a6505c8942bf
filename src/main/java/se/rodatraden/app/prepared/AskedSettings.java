package se.rodatraden.app.prepared;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.EnumerablePropertySource;

/** Notes which settings are asked for while the build prepares the beans: every condition that depends on a setting asks for it. */
final class AskedSettings extends EnumerablePropertySource<Set<String>> {
    static final String NAME = "settings asked for by the build";

    AskedSettings() {
        super(NAME, new ConcurrentSkipListSet<>());
    }

    Set<String> names() {
        return source;
    }

    @Override
    public @Nullable Object getProperty(String name) {
        source.add(name);
        return null;
    }

    @Override
    public boolean containsProperty(String name) {
        source.add(name);
        return false;
    }

    @Override
    public String[] getPropertyNames() {
        return new String[0];
    }

    /** Puts it first in the settings of the build, when what SpringApplication itself asks for has been asked. */
    static final class Listening implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
                context.getEnvironment().getPropertySources().addFirst(new AskedSettings());
            }
        }
    }
}
