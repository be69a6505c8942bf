package se.rodatraden.http.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proved of all events of one vision.
 *
 * @param stream the vision's stream in the log
 * @param size the number of entries in the log at the checkpoint
 * @param count the number of events of the vision in it
 * @param last the leaf hash of the last of them, in hexadecimal
 * @param siblings the proof that the stream has this head in the map of heads whose root the checkpoint carries: the hashes beside the way from
 *     the root, in hexadecimal
 * @param path the proof that the last event's entry is in the log: the hashes beside its way up, from the leaf, in hexadecimal
 * @param checkpoint the signed checkpoint
 * @param events the events, in order
 */
record ProofView(
        String stream,
        long size,
        long count,
        String last,
        List<String> siblings,
        List<String> path,
        String checkpoint,
        List<Sealed> events) {
    /**
     * A sealed event.
     *
     * @param position its position; its index in the log is one less
     * @param hash its leaf hash, in hexadecimal
     * @param leaf its entry in the log, as text
     * @param proof the address of the proof that it is in the log
     * @param salt the salt of the commitment to its payload, in hexadecimal; absent where the text is masked or erased
     * @param payload the stored payload as text; absent where it is masked or erased
     */
    record Sealed(
            long position,
            String hash,
            String leaf,
            String proof,
            @Nullable String salt,
            @Nullable String payload) {}
}
