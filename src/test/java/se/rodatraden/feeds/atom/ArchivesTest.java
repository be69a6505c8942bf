package se.rodatraden.feeds.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.store.AppendCall;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.VisionId;

/** Archives of a feed whose latest events nobody has indexed yet. */
class ArchivesTest {
    private static final String MUNICIPALITY = "0764";
    private static final Followed FOLLOWED = Followed.municipality(MUNICIPALITY);

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private final EventLog log = new EventLog(database.dataSource(), EventNames.all(), Json.mapper());
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final MunicipalRegister municipalities = new MunicipalRegister(log);
    private final Catalogue catalogue = new Catalogue(
            log,
            municipalities,
            jdbc,
            new TransactionTemplate(new DataSourceTransactionManager(database.dataSource())));
    private final AtomFeeds feeds = new AtomFeeds(
            catalogue,
            new StandingHistories(log, CourseTest::read),
            new EventsAt(log, jdbc),
            municipalities,
            new PublicAddress("https://vision.example.org"));

    @Test
    void the_latest_events_are_indexed_where_a_page_or_its_link_onward_may_be_missing_and_else_not() throws Exception {
        recordUntil(99);
        assertThat(archive(1)).hasValueSatisfying(text -> assertThat(text).doesNotContain("next-archive"));
        assertThat(archive(2)).isEmpty();
        recordUntil(100);
        assertThat(archive(1)).hasValueSatisfying(text -> assertThat(text).contains(onward(2)));
        assertThat(catalogue.position()).isEqualTo(100);

        recordUntil(150);
        String first = archive(1).orElseThrow();
        assertThat(catalogue.position()).as("a page and the next one are full").isEqualTo(100);
        assertThat(archive(3)).as("a page that nobody has indexed").isPresent();
        assertThat(catalogue.position()).isEqualTo(150);
        assertThat(archive(2)).hasValueSatisfying(text -> assertThat(text).contains(onward(3)));
        assertThat(archive(1)).contains(first);
    }

    private static String onward(int page) {
        return "rel=\"next-archive\" type=\"application/atom+xml\" href=\"https://vision.example.org"
                + FOLLOWED.feed().replace(".atom", "/" + page + ".atom");
    }

    private Optional<String> archive(int page) {
        return feeds.archive(FOLLOWED, page, Locale.ENGLISH, "")
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private void recordUntil(int events) throws SQLException {
        try (Connection connection = database.connect();
                AppendCall call = new AppendCall(connection, new byte[] {'{', '}'})) {
            for (long next = log.head() + 1; next <= events; next++) {
                VisionId id = new VisionId(MUNICIPALITY, "vision-" + next);
                call.append(
                        id.toString(),
                        0,
                        List.of(new VisionEvent.VisionRegistered(id, "Vision", DocumentKind.VISION, null)));
            }
        }
    }
}
