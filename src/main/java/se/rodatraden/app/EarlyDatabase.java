package se.rodatraden.app;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;
import se.rodatraden.identity.signin.StartRules;

/**
 * Starts the embedded database before any bean is made, unless another database is configured: PostgreSQL mostly waits for the disk while
 * classes are loaded. Nothing is started on unsafe settings, nor while the build prepares the beans.
 */
public final class EarlyDatabase implements ApplicationListener<ApplicationPreparedEvent> {
    private static final String URL = "spring.datasource.url";

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        ConfigurableApplicationContext context = prepared.getApplicationContext();
        Environment settings = context.getEnvironment();
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)
                || !settings.getProperty(URL, "embedded").equalsIgnoreCase("embedded")) {
            return;
        }
        StartRules.way(settings);
        EmbeddedStart start = new EmbeddedStart(Binder.get(settings).bindOrCreate("rodatraden", Settings.class));
        context.getBeanFactory().registerSingleton("embeddedStart", start);
        if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
            beans.registerDisposableBean("embeddedStart", start);
        }
    }
}
