package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.app.TestDatabase;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.store.EventLog;
import se.rodatraden.store.EventNames;
import se.rodatraden.store.Json;
import se.rodatraden.store.MadeUpCountry;
import se.rodatraden.views.rebuild.Rebuild;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterQuery;
import se.rodatraden.vision.value.VisionId;

/** One stream that cannot be folded, and one whose rows the database refuses, are parked by a rebuild; all others are shown. */
class RebuildParkingTest {
    @RegisterExtension
    static final TestDatabase country = TestDatabase.fresh();

    @Test
    void a_rebuild_parks_what_it_cannot_make_and_shows_all_others() throws Exception {
        List<MadeUpCountry.Made> made = MadeUpCountry.fill(country.owner(), 2_000);
        DataSource source = country.owner();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        EventLog log = new EventLog(source, EventNames.all(), Json.mapper());
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        ViewWriter writer = new ViewWriter(log, jdbc, transactions);
        Rebuild rebuild = new Rebuild(log, source, transactions);
        rebuild.run();
        ParkedVisions parked = new ParkedVisions(jdbc, writer, transactions);
        assertThat(parked.list(null)).isEmpty();
        int all = shown(jdbc);
        assertThat(all).isEqualTo(made.size());

        // The history begins in its middle: a fault of the program that folds it.
        String headless = made.get(0).stream();
        jdbc.execute("alter table events disable trigger all");
        jdbc.update("delete from events where stream = ? and sequence = 0", headless);
        // The database refuses what has a word: its function for texts is shadowed by one that does.
        String refused = made.get(1).stream();
        String place = SearchText.fold(
                Municipalities.name(Municipality.codeOf(refused)).orElseThrow());
        jdbc.execute("alter database " + jdbc.queryForObject("select current_database()", String.class)
                + " set search_path to public, pg_catalog");
        jdbc.execute("""
                create function public.to_tsvector(text, text) returns tsvector immutable language plpgsql as $$ begin
                    if strpos($2, '%s') > 0 then
                        raise exception 'string is too long for tsvector' using errcode = '54000';
                    end if;
                    return pg_catalog.to_tsvector($1::regconfig, $2);
                end $$
                """.formatted(SearchText.words(place).getFirst()));
        ((HikariDataSource) source).getHikariPoolMXBean().softEvictConnections();
        assertThat(rebuild.run()).isPositive();
        List<ParkedVisions.Parked> stopped = parked.list(null);
        assertThat(stopped).hasSizeLessThan(all / 4);
        assertThat(shown(jdbc)).isEqualTo(all - stopped.size());
        assertThat(kind(stopped, headless)).isEqualTo("PROGRAM");
        assertThat(kind(stopped, refused)).isEqualTo("TOO_LARGE");
        assertThat(parked.retry(VisionId.parse(headless))).isFalse();
        assertThat(new Register(jdbc, InstantSource.system())
                        .list(RegisterQuery.on(null, LocalDate.parse("2026-01-01")))
                        .items())
                .isNotEmpty();
    }

    private static String kind(List<ParkedVisions.Parked> stopped, String vision) {
        return stopped.stream()
                .filter(p -> p.vision().toString().equals(vision))
                .map(ParkedVisions.Parked::kind)
                .findFirst()
                .orElse("shown");
    }

    private static int shown(JdbcTemplate jdbc) {
        return jdbc.queryForList("select 1 from views.visions", Integer.class).size();
    }
}
