package se.rodatraden.views.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.rodatraden.app.TestDatabase;

class RowOfDayTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    @Test
    void the_row_of_one_vision_is_not_looked_up_in_the_index_of_ranges_whatever_the_plan() throws SQLException {
        SingleConnectionDataSource one =
                new SingleConnectionDataSource(database.owner().getConnection(), true);
        JdbcTemplate jdbc = new JdbcTemplate(one);
        ViewTables tables = new ViewTables(jdbc);
        tables.createNext(0);
        tables.indexNext();
        // What a prepared query gets that was asked often, with an index wherever one can be used. The tables are
        // empty, so all indexes cost the same.
        jdbc.execute("set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set enable_indexscan = off");
        jdbc.execute("prepare looking (date, text) as select o.snapshot from (select $2 as vision) v"
                + RowOfDay.JOIN
                        .formatted("o.snapshot", "upper_inf(o.known)")
                        .replace("views.", "views_next.")
                        .replace("?", "$1")
                + " where " + RowOfDay.REACHES.replace("?", "$1"));
        String plan = String.join(
                "\n", jdbc.queryForList("explain execute looking ('2010-01-01', '0764/visionen')", String.class));
        one.destroy();
        assertThat(plan).contains("vision = ").doesNotContain("valid @>");
    }
}
