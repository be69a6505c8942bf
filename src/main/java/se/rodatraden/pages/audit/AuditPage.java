package se.rodatraden.pages.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.PageModel;

/**
 * The tamper-evident log.
 *
 * @param head the last checkpoint; null while nothing is sealed
 * @param waiting what is recorded and not yet sealed, in words
 * @param witnesses who has cosigned, and who is asked; none where nobody is
 * @param mirrors who holds a copy of the log, and who is sent one; none where nobody is
 * @param stamped the last time stamp
 * @param late whether the sealing is so late that something must be wrong
 */
public record AuditPage(
        PageModel frame,
        @Nullable Head head,
        String waiting,
        boolean late,
        List<Key> keys,
        List<Cosigner> witnesses,
        List<Cosigner> mirrors,
        Stamped stamped,
        Commands commands) {

    /**
     * The last checkpoint.
     *
     * @param size in words, how many events
     * @param root the root of the tree, in Base64 as the checkpoint has it
     * @param sealed when it was signed
     * @param note the checkpoint as it is served
     */
    public record Head(String size, String root, String sealed, String note) {}

    /** A key of the log, and which events it signs or signed. */
    public record Key(String key, String signed) {}

    /**
     * A witness or a mirror.
     *
     * @param name by which its key signs
     * @param cosigned the last checkpoint that it cosigned, in words
     */
    public record Cosigner(String name, String key, String cosigned) {}

    /**
     * The last time stamp.
     *
     * @param said of which events and when, in words; empty where none is asked for and there is none
     * @param authority whose it is, the subject of its certificate
     * @param address where it is; empty where there is none
     * @param command checks it, by OpenSSL
     */
    public record Stamped(String said, String authority, String address, String command) {}

    /**
     * What a reader runs to check the log.
     *
     * @param signature checks the signature, by OpenSSL
     * @param root makes the root from the entries anew, by Python
     * @param log checks all tiles, by a program that others have written
     */
    public record Commands(String signature, String root, String log) {}

    public String say(String swedish, String english) {
        return frame.say(swedish, english);
    }
}
