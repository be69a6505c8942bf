package se.rodatraden.app;

import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.OidcSettings;
import se.rodatraden.identity.Role;

/**
 * Makes the person configured by the operator the initial administrator of the whole installation, if an identity provider is
 * configured. Done once: a role taken back is not given again.
 */
@Component
class FirstAdministrator implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final OidcSettings oidc;
    private final Actors actors;

    FirstAdministrator(OidcSettings oidc, Actors actors) {
        this.oidc = oidc;
        this.actors = actors;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String subject = oidc.administrator();
        if (!oidc.configured() || subject == null || subject.isBlank()) {
            return;
        }
        UUID person = actors.announce(Objects.requireNonNull(oidc.issuer()), subject.strip(), "administratör");
        if (!actors.everHad(person, Role.ADMINISTRATOR, Grant.EVERYWHERE)) {
            actors.give(person, new Grant(Role.ADMINISTRATOR, Grant.EVERYWHERE, null));
            log.info("{} administers the whole installation", person);
        }
    }
}
