package se.rodatraden.sealing.mirror;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Lease;
import se.rodatraden.feeds.webhooks.calls.Sender;
import se.rodatraden.ledger.AddEntries;
import se.rodatraden.ledger.MirrorInfo;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.sealing.FailedCall;
import se.rodatraden.sealing.SealedLog;
import se.rodatraden.sealing.witness.CheckpointRequest;
import se.rodatraden.sealing.witness.Cosignatures;
import se.rodatraden.sealing.witness.Witness;

/**
 * Brings one mirror up to the last checkpoint: gives it the checkpoint, then the entries it lacks, some thousands a request, until it cosigns. What it has
 * is kept in memory alone; after a restart the mirror says it. Not for several threads.
 */
final class Replication {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    /** So many requests in a row are made at most before the newest checkpoint is looked for. */
    private static final int MOST_REQUESTS = 64;

    private static final int MOST_CONFLICTS = 2;
    private static final byte[] NO_TICKET = {};

    private final Witness mirror;
    private final SealedLog log;
    private final Cosignatures cosignatures;
    private final CheckpointRequest checkpoints;
    private final Upload upload;
    private final Lease lease;
    /** The size of the checkpoint that the mirror took last; -1 where that is not known. */
    private long pending = -1;

    /** The first entry that the mirror lacks, counted from 0; -1 where that is not known. */
    private long next = -1;

    private byte[] ticket = NO_TICKET;

    /** The most packages in one request; lowered after a request that was not answered. */
    private int packages = AddEntries.MOST_PACKAGES;

    /** Whether the mirror is asked first what it has. */
    private boolean asking;

    private volatile long behind;

    Replication(Witness mirror, SealedLog log, Cosignatures cosignatures, Sender sender, Lease lease) {
        this.mirror = mirror;
        this.log = log;
        this.cosignatures = cosignatures;
        this.checkpoints = new CheckpointRequest(log, sender);
        this.upload = new Upload(mirror.address(), log, sender);
        this.lease = lease;
    }

    /** How many sealed events the mirror had not cosigned when that was looked at last. */
    long behind() {
        return behind;
    }

    /** Lets another node send. */
    void release() {
        lease.release();
    }

    /**
     * Sends what the mirror lacks. After a fault it is first asked what it has, by a request without entries; unless that was the fault.
     *
     * @return why it has not cosigned; null where it has, where it goes on well, and where another node sends
     */
    @Nullable
    String replicate() {
        SignedNote note = log.ownNote().map(SignedNote::parse).orElse(null);
        if (note == null) {
            return null;
        }
        long size = note.checkpoint().size();
        long cosigned = cosignatures.size(mirror.key());
        behind = size - cosigned;
        if (cosigned == size || !lease.take()) {
            return null;
        }
        CheckpointRequest.Taken taken = checkpoints.send(mirror, note, pending < 0 ? cosigned : pending);
        if (taken.fault() != null) {
            pending = -1;
            return taken.fault();
        }
        pending = size;
        String fault = upload(note.checkpoint().origin(), asking ? size : Math.max(next, cosigned), size);
        asking = fault != null && !asking;
        behind = size - cosignatures.size(mirror.key());
        return fault;
    }

    private @Nullable String upload(String origin, long from, long size) {
        AddEntries request = new AddEntries(origin, Math.min(from, size), size, ticket);
        int conflicts = 0;
        for (int requests = 0; requests < MOST_REQUESTS && lease.take(); requests++) {
            Upload.Answered answered = upload.send(request, packages);
            int status = answered.status();
            if (status == OK) {
                next = request.end();
                ticket = NO_TICKET;
                return cosignatures.keep(mirror.key(), note(request.end()).orElseThrow(), answered.body());
            }
            if (status != ACCEPTED && status != CONFLICT) {
                return fault(answered, origin);
            }
            conflicts = status == CONFLICT ? conflicts + 1 : 0;
            AddEntries wanted;
            try {
                wanted = wanted(request, MirrorInfo.parse(answered.body()));
            } catch (Malformed malformed) {
                return "it answered " + status + " without saying what it has: " + malformed.getMessage();
            }
            String fault = note(wanted.end()).isEmpty()
                    ? unknown(wanted.end(), size)
                    : status == ACCEPTED ? stuck(request, wanted) : conflicts > MOST_CONFLICTS ? again(wanted) : null;
            if (fault != null) {
                return fault;
            }
            packages = Math.min(AddEntries.MOST_PACKAGES, status == ACCEPTED ? 2 * packages : packages);
            next = wanted.start();
            ticket = wanted.ticket();
            request = wanted;
        }
        return null;
    }

    private Optional<SignedNote> note(long size) {
        return log.note(size).map(SignedNote::parse);
    }

    private static AddEntries wanted(AddEntries sent, MirrorInfo info) {
        return new AddEntries(sent.origin(), Math.min(info.next(), info.size()), info.size(), info.ticket());
    }

    private static String unknown(long theirs, long size) {
        return theirs > size
                ? "it works towards a checkpoint of " + theirs + " events, and the log has " + size
                        + ": an older backup of the database may be in its place"
                : "it works towards a checkpoint of " + theirs + " events, which the log never signed";
    }

    /** An answer 202 says that it has taken a package at least. */
    private static @Nullable String stuck(AddEntries sent, AddEntries wanted) {
        long least = sent.packages(1).stream()
                .mapToLong(AddEntries.EntryPackage::end)
                .max()
                .orElse(Long.MAX_VALUE);
        return wanted.start() >= Math.min(least, wanted.end())
                ? null
                : "it took entries from " + sent.start() + " on and wants " + wanted.start() + " next";
    }

    private static String again(AddEntries wanted) {
        return "it answers 409 again and again, with a checkpoint of " + wanted.end() + " events and the next entry "
                + wanted.start();
    }

    /** Why entries were not taken. One that did not answer may have been sent too much at a time. */
    private String fault(Upload.Answered answered, String origin) {
        String why = FailedCall.why(answered.answer());
        if (answered.status() == 0) {
            packages = Math.max(1, packages / 2);
            return why;
        }
        next = -1;
        ticket = NO_TICKET;
        return switch (answered.status()) {
            case NOT_FOUND -> "it does not know the log " + origin + ": " + why;
            case UNPROCESSABLE -> "it has no checkpoint of the log, or a proof does not hold for it: " + why;
            default -> why;
        };
    }
}
