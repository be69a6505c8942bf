package se.rodatraden.identity.signin.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.identity.TestActors;
import se.rodatraden.identity.signin.local.LocalAccounts.Outcome;

/** The account of this machine against a database, with a clock that is moved and an encoder that is counted. */
class LocalAccountsTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final String HERE = "127.0.0.1";

    private final Counted encoder = new Counted();
    private final Moved clock = new Moved();
    private final LocalAccounts accounts = new LocalAccounts(
            new JdbcTemplate(database.dataSource()), TestActors.on(database.dataSource(), clock), encoder, clock);
    private String oneTime = "";

    /** Counts what is done, which tells more than a stopwatch. */
    static final class Counted implements PasswordEncoder {
        private final List<String> done = new ArrayList<>();

        @Override
        public String encode(@Nullable CharSequence password) {
            done.add("encode");
            return "kept:" + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
            done.add("matches");
            return ("kept:" + password).equals(kept);
        }
    }

    static final class Moved implements InstantSource {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }
    }

    @BeforeEach
    void begin() {
        database.jdbc()
                .sql("truncate local_accounts, sign_in_pauses, grants, api_keys, actors cascade")
                .update();
        List<String> console = new ArrayList<>();
        accounts.atStart(console::add);
        oneTime = password(console.getFirst());
    }

    private static String password(String told) {
        return told.replaceAll("(?s).*lösenordet (\\S+)\\n.*", "$1");
    }

    @Test
    void it_is_made_once_and_its_password_told_once() {
        assertThat(oneTime).hasSize(24);
        List<String> again = new ArrayList<>();
        accounts.atStart(again::add);
        assertThat(again).isEmpty();
        assertThat(database.jdbc()
                        .sql("select kind || issuer || subject from actors")
                        .query(String.class)
                        .single())
                .isEqualTo("LOCALlocallokal");
    }

    @Test
    void one_whose_row_is_removed_gets_a_new_one_time_password_at_the_next_start() {
        database.jdbc().sql("delete from local_accounts").update();
        List<String> again = new ArrayList<>();
        accounts.atStart(again::add);
        assertThat(again).singleElement().asString().doesNotContain(oneTime);
        assertThat(accounts.signIn("lokal", oneTime, HERE)).isInstanceOf(Outcome.Unknown.class);
        assertThat(database.jdbc()
                        .sql("select count(*)::int from actors")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void the_one_time_password_ends_after_a_day_and_the_next_start_tells_another() {
        List<String> again = new ArrayList<>();
        clock.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(accounts.signIn("lokal", oneTime, HERE)).isInstanceOf(Outcome.Known.class);
        accounts.atStart(again::add);
        assertThat(again).isEmpty();
        clock.pass(Duration.ofMillis(1));
        assertThat(accounts.signIn("lokal", oneTime, HERE)).isEqualTo(new Outcome.Unknown());

        accounts.atStart(again::add);
        assertThat(again).singleElement().asString().doesNotContain(oneTime);
        String another = password(again.getFirst());
        assertThat(accounts.signIn("lokal", oneTime, HERE)).isInstanceOf(Outcome.Unknown.class);
        assertThat(accounts.signIn("lokal", another, HERE)).isInstanceOf(Outcome.Known.class);
    }

    @Test
    void a_password_of_ones_own_does_not_end() {
        assertThat(accounts.change("lokal", "tre grodor hoppar")).isEmpty();
        clock.pass(Duration.ofDays(400));
        List<String> again = new ArrayList<>();
        accounts.atStart(again::add);
        assertThat(again).isEmpty();
        assertThat(accounts.signIn("lokal", "tre grodor hoppar", HERE)).isInstanceOf(Outcome.Known.class);
    }

    @Test
    void it_has_every_role_everywhere() {
        assertThat(database.jdbc()
                        .sql("select role || municipality from grants where revoked_at is null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("OFFICER*", "REGISTRAR*", "AUDITOR*", "ADMINISTRATOR*", "INTEGRATOR*");
    }

    @Test
    void the_one_time_password_leads_to_one_of_ones_own() {
        assertThat(accounts.signIn("lokal", oneTime, HERE))
                .isInstanceOfSatisfying(
                        Outcome.Known.class, k -> assertThat(k.oneTime()).isTrue());
        assertThat(accounts.change("lokal", oneTime)).contains(Passwords.Fault.SAME_AS_BEFORE);
        assertThat(accounts.change("lokal", "för kort")).contains(Passwords.Fault.TOO_SHORT);
        assertThat(accounts.change("lokal", "tre grodor hoppar")).isEmpty();
        assertThat(accounts.signIn("lokal", oneTime, HERE)).isInstanceOf(Outcome.Unknown.class);
        assertThat(accounts.signIn("lokal", "tre grodor hoppar", HERE))
                .isInstanceOfSatisfying(
                        Outcome.Known.class, k -> assertThat(k.oneTime()).isFalse());
    }

    @Test
    void the_same_is_done_whether_there_is_such_an_account_or_not() {
        encoder.done.clear();
        assertThat(accounts.signIn("lokal", "wrong", HERE)).isEqualTo(new Outcome.Unknown());
        List<String> known = List.copyOf(encoder.done);
        encoder.done.clear();
        assertThat(accounts.signIn("nobody", "wrong", HERE)).isEqualTo(new Outcome.Unknown());
        assertThat(encoder.done).isEqualTo(known).containsExactly("matches");
        encoder.done.clear();
        assertThat(accounts.signIn("nobody", "x".repeat(100_000), HERE)).isEqualTo(new Outcome.Unknown());
        assertThat(encoder.done).containsExactly("matches");
    }

    private Duration pause(String name, String address) {
        return accounts.signIn(name, "wrong", address) instanceof Outcome.Paused paused ? paused.left() : Duration.ZERO;
    }

    @Test
    void the_pauses_grow_and_are_bounded() {
        for (int i = 0; i < SignInBackoff.FREE_FOR_ACCOUNT; i++) {
            assertThat(pause("lokal", "a" + i)).isZero();
        }
        Duration last = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            assertThat(pause("lokal", "b" + i)).as("try %d is made", i).isZero();
            Duration pause = pause("lokal", "c" + i);
            assertThat(pause).isPositive().isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(SignInBackoff.LONGEST);
            last = pause;
            clock.pass(pause);
        }
        assertThat(last).isEqualTo(SignInBackoff.LONGEST);
    }

    @Test
    void a_name_that_no_account_has_is_paused_alike() {
        for (int i = 0; i < SignInBackoff.FREE_FOR_ACCOUNT + 1; i++) {
            pause("lokal", "a" + i);
            pause("nobody", "b" + i);
        }
        assertThat(pause("nobody", "x")).isPositive().isEqualTo(pause("lokal", "y"));
    }

    @Test
    void even_the_right_password_waits_and_then_clears_the_count() {
        for (int i = 0; i < SignInBackoff.FREE_FOR_ACCOUNT + 1; i++) {
            pause("lokal", "a" + i);
        }
        assertThat(accounts.signIn("lokal", oneTime, HERE)).isInstanceOf(Outcome.Paused.class);
        clock.pass(Duration.ofSeconds(10));
        assertThat(accounts.signIn("lokal", oneTime, HERE)).isInstanceOf(Outcome.Known.class);
        assertThat(pause("lokal", HERE)).isZero();
        assertThat(accounts.signIn("lokal", oneTime, HERE)).isInstanceOf(Outcome.Known.class);
    }

    @Test
    void an_address_that_tries_many_names_is_paused_too() {
        for (int i = 0; i < SignInBackoff.FREE_FOR_ADDRESS + 1; i++) {
            assertThat(pause("name" + i, "10.0.0.1")).isZero();
        }
        assertThat(pause("name", "10.0.0.1")).isPositive();
        assertThat(pause("name", "10.0.0.2")).isZero();
    }

    @Test
    void what_was_typed_is_not_kept() {
        accounts.signIn("my password by mistake", "wrong", HERE);
        assertThat(database.jdbc()
                        .sql("select count(*)::int from sign_in_pauses where encode(who, 'escape') like '%mistake%'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(Objects.requireNonNull(database.jdbc()
                        .sql("select password from local_accounts")
                        .query(String.class)
                        .single()))
                .startsWith("kept:");
    }
}
