package se.rodatraden.sealing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import se.rodatraden.ledger.heads.Head;
import se.rodatraden.ledger.heads.Heads;
import se.rodatraden.ledger.leaf.Leaf;
import se.rodatraden.ledger.tree.Hash;

/** The heads of all streams at a size of the log. The last ones are kept in memory, and go on from there with what has been sealed since. */
public final class StreamHeads {
    private static final String CHANGED = """
            select distinct on (stream) stream, leaf, hash
            from sealed_leaves where position > ? and position <= ? order by stream, position desc
            """;
    private static final String ALL = """
            with recursive s as (
                (select stream from sealed_leaves order by stream limit 1)
                union all
                select (select l.stream from sealed_leaves l where l.stream > s.stream order by l.stream limit 1)
                from s where s.stream is not null)
            select s.stream, l.leaf, l.hash from s cross join lateral (
                select leaf, hash from sealed_leaves where stream = s.stream and position <= ? order by position desc limit 1) l
            """;

    private final JdbcTemplate jdbc;
    private long size;
    private Heads heads = Heads.NONE;

    public StreamHeads(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The heads when the log had this size. */
    public synchronized Heads at(long wanted) {
        if (wanted == size) {
            return heads;
        }
        Heads found = (wanted > size ? heads : Heads.NONE).with(between(wanted > size ? size : 0, wanted));
        if (wanted > size) {
            size = wanted;
            heads = found;
        }
        return found;
    }

    /** Keeps the heads of what the sealer has just committed. */
    synchronized void keep(long at, Heads made) {
        if (at > size) {
            size = at;
            heads = made;
        }
    }

    /** The last leaf of each stream that has one between two sizes. For all of the log the streams are found one by one in their index. */
    private Map<String, Head> between(long after, long to) {
        Map<String, Head> changed = new HashMap<>();
        jdbc.query(
                after == 0 ? ALL : CHANGED,
                row -> {
                    changed.put(
                            row.getString(1),
                            new Head(Leaf.parse(row.getBytes(2)).sequence() + 1, Hash.of(row.getBytes(3))));
                },
                after == 0 ? new Object[] {to} : new Object[] {after, to});
        return changed;
    }
}
