package se.rodatraden.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.Outcome;
import se.rodatraden.ledger.StreamEvidence;
import se.rodatraden.ledger.Verification;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.note.SignedNote;
import se.rodatraden.ledger.stamp.StampedCheckpoint;

/**
 * {@code verify SOURCE [--policy FILE | --key KEY] [--state FILE] [--checkpoint FILE] [--events FILE] [--json]}. Says in one line what holds or what does not.
 * Exit status 0: it holds; 1: it does not; 2: it could not be checked.
 */
public final class Verify {
    static final String USAGE = """
            verify SOURCE [--policy FILE | --key KEY] [--state FILE] [--checkpoint FILE] [--events FILE] [--json]

            SOURCE          address of a log (https://host/log), a folder with a copy of one, or an evidence package (ZIP or folder)
            --policy FILE   whose signatures are needed (C2SP tlog-policy)
            --key KEY       the key of the log (C2SP signed-note: name+id+key)
            --state FILE    where the key and the last checkpoint are kept from one check to the next
            --checkpoint FILE
                            checks the log at an address as it was at this checkpoint, and not at the last one
            --events FILE   stored events to compare with the entries, a line each (src/docs/auditing.md)
            --json          the verdict as JSON

            Exit status: 0 it holds, 1 it does not hold, 2 it could not be checked. A text that is not the one in the log does not hold. One
            that is not shown cannot be checked, and is no fault: the line counts them, and those apart for which the log gives no
            reason. Without --events, or a package, no stored event is compared: the line says so, and --json has it under "notices".
            """;

    private Verify() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Runs the command, and gives its exit status. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        Verdict verdict;
        boolean json = false;
        try {
            Arguments arguments = Arguments.of(args);
            json = arguments.json();
            verdict = check(arguments, err);
        } catch (Arguments.Unusable unusable) {
            err.print(USAGE);
            verdict = new Verdict.NotChecked(unusable.getMessage());
        } catch (Malformed malformed) {
            verdict = new Verdict.NotChecked(String.valueOf(malformed.getMessage()));
        } catch (UncheckedIOException unread) {
            verdict = new Verdict.NotChecked(why(unread));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
            verdict = new Verdict.NotChecked("fault in the verifier: " + fault);
        }
        out.println(json ? verdict.json() : verdict.line());
        return verdict.status();
    }

    private static String why(UncheckedIOException unread) {
        String said = String.valueOf(unread.getMessage());
        Throwable cause = unread.getCause();
        if (cause == null || cause.getMessage() == null) {
            return said;
        }
        return said.equals(cause.toString())
                ? cause.getMessage()
                : said.contains(cause.getMessage()) ? said : said + ": " + cause.getMessage();
    }

    private static Verdict check(Arguments arguments, PrintStream notes) {
        if (arguments.isAddress()) {
            byte @Nullable [] at = arguments.checkpoint() == null ? null : saved(arguments.checkpoint());
            try (HttpLog log = new HttpLog(arguments.address(), at)) {
                return ofLog(log, arguments, notes);
            }
        }
        Archive files = Archive.of(arguments.source());
        return files.isEvidence() ? ofPackage(files, arguments, notes) : ofLog(new FolderLog(files), arguments, notes);
    }

    /** A checkpoint that the reader has saved: if it is unreadable, that says nothing of the log. */
    private static byte[] saved(Path file) {
        byte[] bytes = Trust.read(file);
        try {
            SignedNote.parse(bytes).checkpoint();
        } catch (Malformed malformed) {
            throw new UncheckedIOException(new IOException(file + " holds no checkpoint: " + malformed.getMessage()));
        }
        return bytes;
    }

    private static Verdict ofLog(PublishedLog log, Arguments arguments, PrintStream notes) {
        State state = arguments.state() == null ? null : State.read(arguments.state());
        Trust trust = Trust.of(log, arguments, state);
        notes.println(trust.said());
        Outcome outcome;
        if (arguments.events() == null) {
            outcome = Verification.of(log, trust.policy(), trust.earlier());
        } else {
            try (WithEvents both = new WithEvents(log, arguments.events())) {
                outcome = Verification.of(both, trust.policy(), trust.earlier());
            }
        }
        if (outcome instanceof Outcome.Holds holds && arguments.state() != null) {
            new State(holds.accepted().log(), log.lastCheckpoint()).write(arguments.state());
        }
        return Verdict.of(trust.explained(outcome), null, state == null ? null : state.size(), trust.confirmed());
    }

    private static Verdict ofPackage(Archive files, Arguments arguments, PrintStream notes) {
        State state = arguments.state() == null ? null : State.read(arguments.state());
        Trust trust = Trust.of(new FolderLog(files), arguments, state);
        notes.println(trust.said());
        StreamEvidence evidence = Packages.read(files);
        Checkpoint checkpoint = evidence.checkpoint().checkpoint();
        boolean another = trust.earlier().stream()
                .anyMatch(before -> before.origin().equals(checkpoint.origin())
                        && before.size() == checkpoint.size()
                        && !before.root().equals(checkpoint.root()));
        Outcome outcome = another
                ? new Outcome.Fails(
                        0, 0, Outcome.Fault.INCONSISTENT, "another log of the same size has been signed before")
                : evidence.check(trust.policy());
        StampedCheckpoint stamped = Packages.stamped(files);
        String wrong = stamped == null ? null : stamped.faultAt(checkpoint);
        Verdict verdict = Verdict.of(
                wrong == null || outcome instanceof Outcome.Fails
                        ? trust.explained(outcome)
                        : new Outcome.Fails(0, 0, Outcome.Fault.TIMESTAMP, wrong),
                evidence.head().stream(),
                state == null ? null : state.size(),
                trust.confirmed());
        return verdict instanceof Verdict.Holds holds && stamped != null ? holds.at(stamped) : verdict;
    }
}
