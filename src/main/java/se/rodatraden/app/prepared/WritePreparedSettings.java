package se.rodatraden.app.prepared;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedFiles.Kind;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;

/**
 * Writes the settings that the build asked for beside the bean definitions it prepared. The management's context, prepared within the main
 * one, writes the same file: whichever is last knows of all.
 */
final class WritePreparedSettings implements BeanFactoryInitializationAotProcessor {
    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beans) {
        ConfigurableEnvironment settings = beans.getBean(ConfigurableEnvironment.class);
        if (!(settings.getPropertySources().get(AskedSettings.NAME) instanceof AskedSettings asked)) {
            return null;
        }
        return (generation, code) -> generation
                .getGeneratedFiles()
                .handleFile(
                        Kind.RESOURCE,
                        PreparedSettings.FILE,
                        file -> file.override(new ByteArrayResource(text(asked, settings))));
    }

    /** Without the time, so that the same source gives the same jar. */
    private static byte[] text(AskedSettings asked, Environment settings) {
        PreparedSettings prepared = PreparedSettings.of(List.copyOf(asked.names()), settings);
        StringWriter text = new StringWriter();
        try {
            prepared.written().store(text, null);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
