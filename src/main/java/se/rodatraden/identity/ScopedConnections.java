package se.rodatraden.identity;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Passes the current actor's rights to the database on each connection before use; row-level security restricts every statement to
 * them. Skipped if the connection already has the same rights.
 */
final class ScopedConnections extends DelegatingDataSource {
    private final Map<Connection, String> told = Collections.synchronizedMap(new WeakHashMap<>());

    ScopedConnections(DataSource connections) {
        super(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            tell(connection, CurrentActor.now().rights());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void tell(Connection connection, String rights) throws SQLException {
        Connection itself = connection.unwrap(org.postgresql.jdbc.PgConnection.class);
        if (rights.equals(told.getOrDefault(itself, ""))) {
            return;
        }
        try (var say = connection.prepareStatement("select set_config('rodatraden.rights', ?, false)")) {
            say.setString(1, rights);
            say.execute();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
        told.put(itself, rights);
    }
}
