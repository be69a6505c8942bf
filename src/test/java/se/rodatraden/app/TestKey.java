package se.rodatraden.app;

import java.sql.Connection;
import java.sql.SQLException;

/** A key, and an account, with every role everywhere, in every database of the tests; the products that people start have neither. */
public final class TestKey {
    private static final String ID = "7e57".repeat(8);
    private static final String SECRET = "0123456789abcdef".repeat(4);

    /** An account of the same: its name with the issuer {@code local}. */
    public static final String PERSON = "prov";

    public static final String TOKEN = "rt_" + ID + "_" + SECRET;

    private TestKey() {}

    /** Puts it into a migrated database, as the owner of the tables. */
    static void into(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("""
                    insert into actors (id, kind, issuer, subject, name, created_at)
                    values ('%1$s', 'KEY', 'key', 'test', 'Provnyckel', now()),
                           ('%3$s', 'LOCAL', 'local', '%4$s', 'Prov Provsson', now());
                    insert into api_keys (actor, hash, municipality, expires_at)
                    values ('%1$s', sha256('%2$s'::bytea), '*', now() + interval '1 year');
                    insert into grants (actor, role, municipality, granted_at)
                    select actor::uuid, role, '*', now()
                    from unnest(array['OFFICER', 'REGISTRAR', 'AUDITOR', 'ADMINISTRATOR', 'INTEGRATOR']) role,
                         unnest(array['%1$s', '%3$s']) actor
                    """.formatted(ID, SECRET, "7e58".repeat(8), PERSON));
        }
    }
}
