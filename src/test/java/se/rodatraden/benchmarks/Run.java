package se.rodatraden.benchmarks;

import java.util.List;
import java.util.Map;
import se.rodatraden.benchmarks.Rounds.Result;

/**
 * All that one run measured.
 *
 * @param machine on what and when, a line
 * @param storage one event appended by the storage alone, by number of writers
 * @param commands commands of one event, by number of writers
 * @param replay stock Axon's, with its defaults and tuned
 * @param leaves the entries of the log that was verified
 * @param starts of the packaged product, none if there is none
 * @param sizes by growing number of events in the store
 */
record Run(
        String machine,
        Lost lost,
        Map<Integer, Result> storage,
        Map<Integer, Result> commands,
        Replay replay,
        Seen seen,
        Feed feed,
        int leaves,
        Result verification,
        List<Starts.Start> starts,
        List<Size> sizes) {
    static final String OURS = Size.OURS;
    static final String BARE = Size.BARE;
    static final String STOCK = "stock";
    static final String TUNED = "tuned";

    /** Of so many old-dated events that eight wrote, how many never reached a reader. */
    record Lost(int of, int stock, int ours) {}

    record Replay(int events, Result result) {}

    /** From the answer to a command on: until stock Axon's handler saw the event, until our register shows it, until a stream of our feed has it. */
    record Seen(Times stock, Times shown, Times delivered) {}

    record Feed(long events, Result result) {}
}
