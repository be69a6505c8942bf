package se.rodatraden.ledger;

import java.util.List;
import se.rodatraden.ledger.format.Strict;

/**
 * What a mirror says of its copy when it wants more or something else (C2SP tlog-mirror, {@code text/x.tlog.mirror-info}).
 *
 * @param size of a checkpoint that it has and works towards
 * @param next the first entry that it does not have, from 0
 * @param ticket what it wants to be given back with the next request
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are passed on, never compared
public record MirrorInfo(long size, long next, byte[] ticket) {
    private static final String WHAT = "a mirror's answer";
    private static final int LINES = 3;

    public static MirrorInfo parse(byte[] bytes) {
        String text = Strict.utf8(WHAT, bytes);
        Strict.require(text.endsWith("\n"), WHAT, "it does not end with a newline");
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        Strict.require(lines.size() == LINES, WHAT, "it is not a size, a next entry and a ticket");
        byte[] ticket = Strict.base64(WHAT, lines.get(2));
        Strict.require(ticket.length <= AddEntries.LONGEST_TICKET, WHAT, "the ticket is too long");
        return new MirrorInfo(Strict.number(WHAT, lines.get(0)), Strict.number(WHAT, lines.get(1)), ticket);
    }
}
