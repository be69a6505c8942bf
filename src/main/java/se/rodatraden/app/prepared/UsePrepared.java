package se.rodatraden.app.prepared;

import java.io.InputStream;
import java.util.List;
import org.apache.commons.logging.Log;
import org.springframework.aot.AotDetector;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Has the start use the bean definitions that the build prepared, where there are some and every setting that the build asked for is as it
 * was then. Otherwise the beans are made in the usual way, with the same result a second later, and one line says why. An operator's
 * {@code -Dspring.aot.enabled=false} is left alone.
 */
final class UsePrepared implements EnvironmentPostProcessor {
    private final Log log;

    UsePrepared(DeferredLogFactory logs) {
        log = logs.getLog(UsePrepared.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)
                || Boolean.FALSE.equals(SpringProperties.checkFlag(AotDetector.AOT_ENABLED))) {
            return;
        }
        InputStream file = UsePrepared.class.getResourceAsStream("/" + PreparedSettings.FILE);
        if (file == null) {
            return;
        }
        List<String> changed = PreparedSettings.read(file).changed(settings);
        SpringProperties.setFlag(AotDetector.AOT_ENABLED, changed.isEmpty());
        if (changed.isEmpty()) {
            log.info("the beans are those that the build prepared");
        } else {
            log.info(
                    "the beans are made at this start and not those that the build prepared, since it had other values for "
                            + changed);
        }
    }
}
