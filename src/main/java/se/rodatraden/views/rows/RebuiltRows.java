package se.rodatraden.views.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.views.statistics.Sample;
import se.rodatraden.vision.history.Known;

/** All rows of one or more visions but those for searching, to be copied into new tables. */
public record RebuiltRows(
        String vision, CopyRows visions, CopyRows register, CopyRows dates, CopyRows samples, CopyRows parked) {

    private static RebuiltRows none(String vision) {
        return new RebuiltRows(vision, new CopyRows(), new CopyRows(), new CopyRows(), new CopyRows(), new CopyRows());
    }

    public static RebuiltRows together(List<RebuiltRows> some) {
        RebuiltRows all = none("");
        for (RebuiltRows one : some) {
            all.visions.add(one.visions);
            all.register.add(one.register);
            all.dates.add(one.dates);
            all.samples.add(one.samples);
            all.parked.add(one.parked);
        }
        return all;
    }

    public static RebuiltRows parked(String vision, long position, Fault fault) {
        RebuiltRows rows = none(vision);
        rows.parked.row(vision, position, fault.kind(), fault.message());
        return rows;
    }

    public static RebuiltRows of(VisionStreams streams) {
        String vision = streams.vision();
        RegisterRows rows = new RegisterRows();
        rows.follow(streams, 0);
        Known known = rows.last();
        if (known == null) {
            throw new IllegalStateException(vision + " does not begin with its registration");
        }
        VisionRow v = VisionRow.of(vision, streams.own(), known);
        RebuiltRows made = none(vision);
        made.visions.row(
                v.vision(),
                Municipality.codeOf(vision),
                v.title(),
                v.kind(),
                v.position(),
                v.sequence(),
                v.registered(),
                v.recordedAt(),
                streams.moments(0).getLast().position(),
                v.struck());
        for (RegisterRows.Row r : rows.fresh()) {
            made.register.row(
                    vision,
                    days(r.content().from(), r.content().to()),
                    times(r.knownFrom(), r.knownTo()),
                    array(r.keys().states()),
                    r.content().snapshot(),
                    array(r.keys().facets()),
                    r.keys().bodies(),
                    r.keys().kind(),
                    r.keys().document(),
                    r.keys().matter(),
                    r.keys().term(),
                    r.keys().round(),
                    r.keys().due(),
                    r.keys().watched(),
                    r.keys().fresh(),
                    r.keys().dated(),
                    r.keys().titleKey(),
                    r.keys().holderKey(),
                    r.keys().dnrKey());
        }
        rows.dates().forEach(d -> made.dates.row(vision, d.key(), d.json(), d.revision(), d.changed(), d.ended()));
        Sample.of(streams.own(), known)
                .forEach(s -> made.samples.row(
                        vision, s.statistic(), s.value(), s.since(), s.unknown(), s.from(), s.until()));
        return made;
    }

    /** A PostgreSQL array literal, with every element quoted, since a body's name may contain any character. */
    private static String array(List<String> texts) {
        return texts.stream()
                .map(t -> '"' + t.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return "[" + (from == null ? "" : from) + "," + (to == null ? "" : to.plusDays(1)) + ")";
    }

    private static String times(Instant from, @Nullable Instant to) {
        return "[" + from + "," + (to == null ? "" : to) + ")";
    }

    /** Copies the rows into the next tables. */
    public void copy(Connection connection) throws SQLException {
        visions.copyInto(connection, ViewTables.NEXT + ".visions");
        register.copyInto(connection, ViewTables.NEXT + ".register");
        dates.copyInto(connection, ViewTables.NEXT + ".dates");
        samples.copyInto(connection, ViewTables.NEXT + ".samples");
        parked.copyInto(connection, ViewTables.NEXT + ".parked (vision, position, kind, fault)");
    }
}
