package se.rodatraden.identity.signin.local;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import se.rodatraden.identity.Actors;

/** Local accounts whose passwords take hardly any work to check, for tests: nothing in the product can be set so. */
public final class QuickPasswords implements ApplicationContextInitializer<GenericApplicationContext> {
    static final String PREFIX = "{pbkdf2-sha256-1}";

    private static PasswordEncoder encoder() {
        String name = PREFIX.substring(1, PREFIX.length() - 1);
        return new DelegatingPasswordEncoder(
                name,
                Map.of(name, new Pbkdf2PasswordEncoder("", 16, 1, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.registerBean(
                "quickLocalAccounts",
                LocalAccounts.class,
                () -> new LocalAccounts(
                        context.getBean(JdbcTemplate.class),
                        context.getBean(Actors.class),
                        encoder(),
                        context.getBean(InstantSource.class)),
                bean -> bean.setPrimary(true));
    }
}
