package se.rodatraden.pages.sharing;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.rodatraden.feeds.digest.MailAddress;
import se.rodatraden.municipality.Municipalities;

/**
 * Whom readers may turn to. Each may be left out; the pages then lead to nobody.
 *
 * @param registrars the mail address of each municipality's registrar, by the municipality's four-digit code
 */
@ConfigurationProperties("rodatraden")
public record PublicContacts(
        @DefaultValue Map<String, String> registrars,
        @DefaultValue Contact contact) {

    /** Nobody. */
    public static final PublicContacts NONE = new PublicContacts(Map.of(), new Contact(null, null, null, null));

    /**
     * Those who run the installation.
     *
     * @param operator who they are, by name: the controller of readers' personal data
     * @param mail where they are reached
     * @param accessibility where faults in accessibility are reported by mail; null is {@code mail}
     * @param security where faults in security are reported: a mail address or a web address
     */
    public record Contact(
            @Nullable String operator,
            @Nullable String mail,
            @Nullable String accessibility,
            @Nullable String security) {
        public Contact {
            operator = blank(operator);
            mail = mailAddress("contact.mail", mail);
            accessibility = mailAddress("contact.accessibility", accessibility);
            security = blank(security);
            if (security != null && !security.startsWith("https://")) {
                security = mailAddress("contact.security", security);
            }
        }

        /** Where faults in accessibility are reported by mail. */
        public @Nullable String accessibilityMail() {
            return accessibility == null ? mail : accessibility;
        }
    }

    public PublicContacts {
        registrars = Map.copyOf(registrars);
        registrars.forEach((code, mail) -> {
            if (Municipalities.name(code).isEmpty()) {
                throw new IllegalArgumentException("rodatraden.registrars has " + code
                        + ", which is no municipality's code; in YAML a code stands in quotes, such as \"0764\"");
            }
            mailAddress("registrars." + code, mail);
        });
    }

    /** The municipality's registrar. */
    public Optional<String> registrar(String municipality) {
        return Optional.ofNullable(registrars.get(municipality)).map(String::strip);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String mailAddress(String setting, @Nullable String text) {
        String given = blank(text);
        if (given != null && MailAddress.of(given).isEmpty()) {
            throw new IllegalArgumentException(
                    "rodatraden." + setting + " is one mail address, such as registrator@exempel.se");
        }
        return given;
    }
}
