package se.rodatraden.identity.signin.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Grant;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SignedIn;

/**
 * The local account: created at the first start with all roles everywhere, and a one-time password that is printed on the
 * console.
 */
final class LocalAccounts {
    static final String NAME = "lokal";

    /** Validity of a one-time password. */
    static final Duration ONE_TIME = Duration.ofHours(24);

    /** The outcome of a sign-in attempt. */
    sealed interface Outcome {
        /**
         * Name and password are right.
         *
         * @param oneTime whether a new password must be chosen first
         */
        record Known(String name, UUID actor, boolean oneTime) implements Outcome {}

        /** Name or password is wrong; which is not revealed. */
        record Unknown() implements Outcome {}

        record Paused(Duration left) implements Outcome {}
    }

    private record Account(UUID actor, String password, boolean oneTime, Instant changedAt) {
        boolean ended(Instant now) {
            return oneTime && !now.isBefore(changedAt.plus(ONE_TIME));
        }
    }

    private final JdbcTemplate jdbc;
    private final Actors actors;
    private final PasswordEncoder encoder;
    private final SignInBackoff pauses;
    private final InstantSource clock;
    private volatile @Nullable String nobodys;

    LocalAccounts(JdbcTemplate jdbc, Actors actors, PasswordEncoder encoder, InstantSource clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.encoder = encoder;
        this.pauses = new SignInBackoff(jdbc, clock);
        this.clock = clock;
    }

    /** A hash to compare with if there is no such account; matches no password. */
    private String nobodys() {
        String kept = nobodys;
        if (kept == null) {
            kept = encoder.encode(Passwords.oneTime());
            nobodys = kept;
        }
        return kept;
    }

    /** Creates the account if there is none, and prints its one-time password; a new one if the last expired unused. */
    void atStart(Consumer<String> console) {
        nobodys();
        Optional<Account> there = account(NAME);
        if (there.isPresent()) {
            if (there.get().ended(clock.instant())) {
                String password = Passwords.oneTime();
                jdbc.update(
                        "update local_accounts set password = ?, changed_at = ? where name = ? and one_time",
                        encoder.encode(password),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        NAME);
                tell(password, console);
            }
            return;
        }
        Actor actor = actors.seen(SignedIn.LOCAL, NAME, NAME, Actor.Kind.LOCAL);
        EnumSet<Role> roles = EnumSet.allOf(Role.class);
        roles.remove(Role.POLITICIAN); // needs a body, and gives no right that the others lack
        roles.forEach(role -> actors.give(actor.id(), new Grant(role, Grant.EVERYWHERE, null)));
        String password = Passwords.oneTime();
        jdbc.update(
                "insert into local_accounts (actor, name, password, one_time, changed_at) values (?, ?, ?, true, ?)",
                actor.id(),
                NAME,
                encoder.encode(password),
                clock.instant().atOffset(ZoneOffset.UTC));
        tell(password, console);
    }

    private static void tell(String password, Consumer<String> console) {
        console.accept("""

                Logga in inom %d timmar med namnet %s och engångslösenordet %s
                Sign in within %d hours with the name %s and the one-time password %s
                """.formatted(ONE_TIME.toHours(), NAME, password, ONE_TIME.toHours(), NAME, password));
    }

    /** Takes the same time whether the account exists or not. */
    Outcome signIn(String name, String password, String address) {
        Optional<Duration> pause = pauses.tried(name, address);
        if (pause.isPresent()) {
            return new Outcome.Paused(pause.get());
        }
        String nobodys = nobodys();
        Optional<Account> account = account(name);
        boolean right = encoder.matches(
                password.length() > 2 * Passwords.LONGEST ? "" : password,
                account.map(Account::password).orElse(nobodys));
        if (account.isEmpty() || !right || account.get().ended(clock.instant())) {
            return new Outcome.Unknown();
        }
        pauses.succeeded(name, address);
        return new Outcome.Known(name, account.get().actor(), account.get().oneTime());
    }

    /** Checks the account's password; a wrong one counts as a failed sign-in. */
    boolean is(String name, String password, String address) {
        return signIn(name, password, address) instanceof Outcome.Known;
    }

    Optional<Passwords.Fault> change(String name, String password) {
        Optional<Passwords.Fault> fault = Passwords.fault(password);
        if (fault.isPresent()) {
            return fault;
        }
        if (account(name).filter(a -> encoder.matches(password, a.password())).isPresent()) {
            return Optional.of(Passwords.Fault.SAME_AS_BEFORE);
        }
        jdbc.update(
                "update local_accounts set password = ?, one_time = false, changed_at = ? where name = ?",
                encoder.encode(password),
                clock.instant().atOffset(ZoneOffset.UTC),
                name);
        return Optional.empty();
    }

    private Optional<Account> account(String name) {
        List<Account> found = jdbc.query(
                "select actor, password, one_time, changed_at from local_accounts where name = ?",
                (row, _) -> new Account(
                        row.getObject("actor", UUID.class),
                        row.getString("password"),
                        row.getBoolean("one_time"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()),
                name);
        return found.stream().findFirst();
    }
}
