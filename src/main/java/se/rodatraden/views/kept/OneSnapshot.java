package se.rodatraden.views.kept;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads of the read models that all see the same moment, and how often each municipality's rows had been written by then. The tables are
 * locked against being replaced before the moment is fixed: later their names could mean other tables, whose rows it does not see.
 *
 * <p>Rows are found by indexes: the database has no statistics of how few rows of the register are both known at one time and of one day,
 * and would rather read all that was ever known. Nor are lines sorted before those that are chosen have been found.
 */
public final class OneSnapshot {
    private static final String BEGIN = """
            set transaction isolation level repeatable read;
            lock table views.visions in access share mode;
            set local enable_seqscan = off;
            set local enable_incremental_sort = off;
            set local jit = off;
            set local work_mem = '64MB'
            """;

    private static final String CHANGES = """
            select '', to_regclass('views.visions')::oid::bigint union all select municipality, changes from view_changes
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    public OneSnapshot(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.transactions =
                new TransactionTemplate(new DataSourceTransactionManager(Objects.requireNonNull(jdbc.getDataSource())));
        this.transactions.setReadOnly(true);
    }

    /** Runs the reads in a transaction of their own. */
    public <T> T read(Function<ViewChanges, T> reads) {
        return Objects.requireNonNull(transactions.execute(_ -> {
            jdbc.execute(BEGIN);
            return reads.apply(changes());
        }));
    }

    private ViewChanges changes() {
        Map<String, Long> numbers = new HashMap<>();
        jdbc.query(CHANGES, row -> {
            numbers.put(row.getString(1), row.getLong(2));
        });
        return new ViewChanges(Objects.requireNonNull(numbers.remove("")), numbers);
    }
}
