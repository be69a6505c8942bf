package se.rodatraden.views.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.views.copy.BinaryRows;
import se.rodatraden.views.copy.CopyRows;
import se.rodatraden.views.statistics.Sample;
import se.rodatraden.vision.history.Known;

/** All rows of one or more visions but those for searching, to be copied into new tables. */
public record RebuiltRows(
        String vision, CopyRows visions, BinaryRows register, CopyRows dates, CopyRows samples, CopyRows parked) {

    private static final int COLUMNS_OF_REGISTER = 19;

    private static RebuiltRows none(String vision) {
        return new RebuiltRows(
                vision, new CopyRows(), new BinaryRows(), new CopyRows(), new CopyRows(), new CopyRows());
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
            register(made.register, vision, r);
        }
        rows.dates().forEach(d -> made.dates.row(vision, d.key(), d.json(), d.revision(), d.changed(), d.ended()));
        Sample.of(streams.own(), known)
                .forEach(s -> made.samples.row(
                        vision, s.statistic(), s.value(), s.since(), s.unknown(), s.from(), s.until()));
        return made;
    }

    private static void register(BinaryRows rows, String vision, RegisterRows.Row r) {
        LineKeys keys = r.keys();
        rows.begin(COLUMNS_OF_REGISTER);
        rows.text(vision);
        rows.days(r.content().from(), r.content().next());
        rows.times(r.knownFrom(), r.knownTo());
        rows.texts(keys.states());
        rows.text(r.content().snapshot());
        rows.texts(keys.facets());
        rows.text(keys.bodies());
        rows.text(keys.kind());
        rows.small("document", keys.document());
        rows.small("matter", keys.matter());
        rows.text(keys.term());
        rows.small("round", keys.round());
        rows.date(keys.due());
        rows.date(keys.watched());
        rows.date(keys.fresh());
        rows.date(keys.dated());
        rows.text(keys.titleKey());
        rows.text(keys.holderKey());
        rows.text(keys.dnrKey());
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
