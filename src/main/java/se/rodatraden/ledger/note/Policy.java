package se.rodatraden.ledger.note;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.rodatraden.ledger.format.Malformed;

/**
 * Whose signatures make a checkpoint valid (C2SP tlog-policy): one of the logs has signed it, and so have witnesses enough for the quorum.
 *
 * @param logs the keys of the logs; a key's name is the origin of its log
 * @param witnesses the keys of the witnesses
 * @param quorum what witnesses are needed
 */
public record Policy(List<VerifierKey> logs, List<VerifierKey> witnesses, Quorum quorum) {

    public Policy {
        logs = List.copyOf(logs);
        witnesses = List.copyOf(witnesses);
    }

    /** One log, and no witness needed. */
    public static Policy of(VerifierKey log) {
        return new Policy(List.of(log), List.of(), Quorum.NONE);
    }

    /** Reads a policy file. */
    public static Policy parse(byte[] file) {
        return PolicyFile.read(file);
    }

    /** Judges a note: that its text is a checkpoint, that a log signed it whose name is the origin, and that the quorum is reached. */
    public Judgement judge(SignedNote note) {
        try {
            return judge(note.checkpoint(), note.verify(known()));
        } catch (Malformed | BadSignature refused) {
            return new Judgement.Refused(String.valueOf(refused.getMessage()));
        }
    }

    private Judgement judge(Checkpoint checkpoint, List<Verified> verified) {
        Optional<Verified> log = verified.stream()
                .filter(by -> logs.contains(by.key()) && by.key().name().equals(checkpoint.origin()))
                .findFirst();
        if (log.isEmpty()) {
            return new Judgement.Refused("no known log of this origin has signed it");
        }
        List<Verified> by =
                verified.stream().filter(v -> witnesses.contains(v.key())).toList();
        Set<VerifierKey> keys = new HashSet<>();
        by.forEach(v -> keys.add(v.key()));
        return quorum.reachedBy(keys)
                ? new Judgement.Accepted(checkpoint, log.get().key(), by)
                : new Judgement.Refused("the quorum of witnesses is not reached");
    }

    private List<VerifierKey> known() {
        return Stream.concat(logs.stream(), witnesses.stream()).distinct().toList();
    }

    /** What a policy says of a note. */
    public sealed interface Judgement {

        /** The checkpoint is valid: signed by a log, and cosigned by these witnesses. */
        record Accepted(Checkpoint checkpoint, VerifierKey log, List<Verified> witnesses) implements Judgement {
            public Accepted {
                witnesses = List.copyOf(witnesses);
            }
        }

        /** It is not valid, and why. */
        record Refused(String why) implements Judgement {}
    }

    /** What must have been witnessed. */
    public sealed interface Quorum {
        Quorum NONE = new AtLeast(0, List.of());

        /** Whether these keys' cosignatures are enough. */
        boolean reachedBy(Collection<VerifierKey> keys);

        /** One witness. */
        record Witness(VerifierKey key) implements Quorum {
            @Override
            public boolean reachedBy(Collection<VerifierKey> keys) {
                return keys.contains(key);
            }
        }

        /** So many of a group. */
        record AtLeast(int threshold, List<Quorum> members) implements Quorum {
            public AtLeast {
                members = List.copyOf(members);
            }

            @Override
            public boolean reachedBy(Collection<VerifierKey> keys) {
                int reached = 0;
                for (Quorum member : members) {
                    if (member.reachedBy(keys)) {
                        reached++;
                    }
                }
                return reached >= threshold;
            }
        }
    }
}
