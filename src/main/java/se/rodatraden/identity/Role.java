package se.rodatraden.identity;

import static se.rodatraden.identity.Right.ADMINISTER;
import static se.rodatraden.identity.Right.AUDIT;
import static se.rodatraden.identity.Right.ERASE;
import static se.rodatraden.identity.Right.READ_CONFIDENTIAL;
import static se.rodatraden.identity.Right.READ_OWN_BODIES;
import static se.rodatraden.identity.Right.RECORD;
import static se.rodatraden.identity.Right.SEE_ROLES;
import static se.rodatraden.identity.Right.SEE_SUBSCRIPTIONS;
import static se.rodatraden.identity.Right.SEE_WHO;
import static se.rodatraden.identity.Right.SUBSCRIBE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Roles and their rights in a municipality. A user without a role reads public data only. */
public enum Role {
    /** Elected representative; reads confidential text of the bodies named in the grant. */
    POLITICIAN("förtroendevald", "politician", READ_OWN_BODIES),
    /** Handles matters; reads everything, records nothing. */
    OFFICER("handläggare", "officer", SEE_WHO, READ_CONFIDENTIAL),
    /** Keeps the register. */
    REGISTRAR("registrator", "registrar", RECORD, ERASE, SEE_WHO, READ_CONFIDENTIAL),
    /** Reads everything including the security log, and changes nothing. */
    AUDITOR("granskare", "auditor", SEE_WHO, READ_CONFIDENTIAL, SEE_SUBSCRIPTIONS, SEE_ROLES, AUDIT),
    /** Gives and takes back roles and keys; no access to content. */
    ADMINISTRATOR("administratör", "administrator", SEE_ROLES, ADMINISTER),
    /** Manages subscriptions. */
    INTEGRATOR("integratör", "integrator", SEE_SUBSCRIPTIONS, SUBSCRIBE);

    private final String sv;
    private final String en;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable set of enums
    private final Set<Right> rights;

    Role(String sv, String en, Right... rights) {
        this.sv = sv;
        this.en = en;
        this.rights = Set.of(rights);
    }

    public boolean gives(Right right) {
        return rights.contains(right);
    }

    /** Display name in Swedish or English, for use in a sentence. */
    public String title(Locale language) {
        return language.getLanguage().equals("en") ? en : sv;
    }

    /** Its name in interfaces: {@code registrar}. */
    public String slug() {
        return en;
    }

    /** The role with the name in interfaces. */
    public static Optional<Role> named(String slug) {
        return Arrays.stream(values()).filter(r -> r.en.equals(slug)).findFirst();
    }
}
