package se.rodatraden.app;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.kernel.HeldTexts;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.store.Listener;
import se.rodatraden.store.SecretTexts;
import se.rodatraden.store.cipher.TextCipher;
import se.rodatraden.store.secrecy.Forgetting;
import se.rodatraden.store.secrecy.RememberedErasures;
import se.rodatraden.store.secrecy.SecrecyLoop;
import se.rodatraden.store.secrecy.TextKeyInUse;

/** The encryption of confidential texts. */
@Configuration(proxyBeanMethods = false)
class SecrecyWiring {

    /** Checked before anything reads the log. */
    @Bean
    @DependsOnDatabaseInitialization
    TextCipher textCipher(Settings settings, DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        if (settings.formerTextKeyFile() == null) {
            TextKeyInUse.requireFile(settings.textKey(), jdbc);
        }
        TextCipher cipher = TextKeyFile.cipher(settings.textKey());
        if (settings.formerTextKeyFile() != null) {
            TextKeyInUse.replace(TextKeyFile.existing(settings.formerTextKeyFile()), cipher, jdbc);
        }
        TextKeyInUse.check(cipher, jdbc);
        return cipher;
    }

    @Bean
    SecretTexts secretTexts(JdbcTemplate jdbc, EventNames names, TextCipher cipher) {
        return new SecretTexts(jdbc, names, Json.mapper(), cipher);
    }

    @Bean
    RememberedErasures rememberedErasures(Settings settings, JdbcTemplate jdbc) {
        Path key = settings.textKey();
        return new RememberedErasures(key.resolveSibling(key.getFileName() + ".erased"), jdbc);
    }

    @Bean
    ErasureHealth erasuresHealthIndicator(RememberedErasures erasures) {
        return new ErasureHealth(erasures);
    }

    @Bean
    SecrecyLoop secrecyLoop(
            SecretTexts texts, Listener listener, ObjectProvider<HeldTexts> held, RememberedErasures erasures) {
        SecrecyLoop loop = new SecrecyLoop(texts, new Forgetting(texts::lastErasure, held::stream), erasures);
        listener.on(Listener.EVENTS, loop::wake);
        return loop;
    }
}
