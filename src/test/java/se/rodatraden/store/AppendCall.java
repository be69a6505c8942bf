package se.rodatraden.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import se.rodatraden.vision.event.VisionEvent;

/** Appends events to a stream by {@code append_events}, without the write side. */
public final class AppendCall implements AutoCloseable {
    private static final EventNames NAMES = EventNames.all();

    private final Connection connection;
    private final PreparedStatement call;
    private final byte[] metadata;

    /**
     * On a connection, which is left open.
     *
     * @param metadata JSON that each event gets
     */
    public AppendCall(Connection connection, byte[] metadata) throws SQLException {
        this.connection = connection;
        this.call = connection.prepareStatement("select append_events(?, ?, ?, ?, ?, ?, ?)");
        this.metadata = metadata;
    }

    /** Appends the events, the first of which gets this number in the stream. */
    public void append(String stream, long first, List<? extends VisionEvent> events) throws SQLException {
        int n = events.size();
        String[] streams = new String[n];
        Long[] sequences = new Long[n];
        UUID[] ids = new UUID[n];
        String[] types = new String[n];
        Integer[] revisions = new Integer[n];
        byte[][] payloads = new byte[n][];
        byte[][] metadatas = new byte[n][];
        for (int i = 0; i < n; i++) {
            VisionEvent event = events.get(i);
            streams[i] = stream;
            sequences[i] = first + i;
            ids[i] = UUID.randomUUID();
            types[i] = NAMES.nameOf(event.getClass());
            revisions[i] = EventNames.REVISION;
            payloads[i] = Json.mapper().writeValueAsBytes(event);
            metadatas[i] = metadata;
        }
        call.setArray(1, connection.createArrayOf("text", streams));
        call.setArray(2, connection.createArrayOf("int8", sequences));
        call.setArray(3, connection.createArrayOf("uuid", ids));
        call.setArray(4, connection.createArrayOf("text", types));
        call.setArray(5, connection.createArrayOf("int4", revisions));
        call.setArray(6, connection.createArrayOf("bytea", payloads));
        call.setArray(7, connection.createArrayOf("bytea", metadatas));
        call.execute();
    }

    @Override
    public void close() throws SQLException {
        call.close();
    }
}
