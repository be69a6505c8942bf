package se.rodatraden.pages;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
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
 * A test against the product with the seed histories in it and a mail server, started once for all such tests. None of them records anything in
 * a municipality of the seeds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"rodatraden.seeds=true", "rodatraden.digest.from=post@exempel.se"})
@ContextConfiguration(initializers = LettersProduct.Settings.class)
public @interface LettersProduct {
    GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());

    /** Hands the product a fresh database and the mail server. */
    class Settings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            MAIL.start();
            Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
            properties.put("spring.mail.host", "127.0.0.1");
            properties.put("spring.mail.port", MAIL.getSmtp().getPort());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test letters", properties));
        }
    }
}
