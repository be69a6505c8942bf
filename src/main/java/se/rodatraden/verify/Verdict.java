package se.rodatraden.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.Outcome;
import se.rodatraden.ledger.note.Checkpoint;
import se.rodatraden.ledger.stamp.StampCertificate;
import se.rodatraden.ledger.stamp.StampedCheckpoint;

/** What the check came to, in one line or as JSON. */
sealed interface Verdict {

    int status();

    String line();

    String json();

    /**
     * It holds.
     *
     * @param stream the stream that an evidence package is of; null for a log
     * @param before the size of the kept checkpoint that it goes on from, or that a package could not be compared with
     * @param confirmed whether the key comes from elsewhere than from what was checked
     * @param stamped a time stamp of a checkpoint that the log goes on from, whose signature was not checked
     */
    record Holds(
            Outcome.Holds found,
            @Nullable String stream,
            @Nullable Long before,
            boolean confirmed,
            @Nullable StampedCheckpoint stamped)
            implements Verdict {
        Holds at(StampedCheckpoint of) {
            return new Holds(found, stream, before, confirmed, of);
        }

        @Override
        public int status() {
            return 0;
        }

        @Override
        public String line() {
            Checkpoint checkpoint = found.checkpoint();
            return "HOLDS: " + events() + " events"
                    + (stream == null ? "" : ", which are all of " + oneLine(stream))
                    + ", " + checkpoint.origin() + " at " + checkpoint.size() + ", root "
                    + checkpoint.root().base64() + ", signed by "
                    + found.accepted().log()
                    + (found.accepted().witnesses().isEmpty()
                            ? ", no witness"
                            : ", witnesses: " + found.accepted().witnesses().size())
                    + (confirmed ? "" : "; the key is not confirmed")
                    + earlier()
                    + (found.heads() ? "" : "; the checkpoint says no heads of streams")
                    + (stamped == null
                            ? ""
                            : "; there at " + stamped.checkpoint().size() + " by "
                                    + stamped.stamp().time() + " if the signature of timestamp/token holds"
                                    + StampCertificate.end(stamped.token())
                                            .map(end -> ", by a certificate that ends " + end)
                                            .orElse(""))
                    + (isCompared()
                            ? "; texts compared: " + found.stored() + ", not shown or erased: " + found.erased()
                                    + unexplained()
                            : "; no texts compared: a stored event that was changed or backdated is found with --events only");
        }

        /** Whether stored events were compared with their entries: those of a package, or those given by {@code --events}. */
        private boolean isCompared() {
            return found.stored() + found.erased() > 0;
        }

        /** What was not checked, or could not be: no fault, and for the reader to judge. */
        private List<String> notices() {
            List<String> notices = new ArrayList<>();
            if (!confirmed) {
                notices.add("the key is not confirmed");
            }
            if (!isCompared()) {
                notices.add(
                        "no stored events were compared: one that was changed or backdated is found with --events only");
            }
            if (found.unexplained() > 0) {
                notices.add(found.unexplained()
                        + " texts are not shown, and the log has no mark and no erasure in their streams");
            }
            if (!found.heads()) {
                notices.add("the checkpoint says no heads of streams");
            }
            if (stream != null && before != null && before != found.checkpoint().size()) {
                notices.add("not compared with the kept checkpoint of " + before);
            }
            if (stamped != null) {
                notices.add("the signature of timestamp/token was not checked");
            }
            return notices;
        }

        private long events() {
            return stream == null ? found.checkpoint().size() : found.stored() + found.erased();
        }

        /** A package has no proof that a later log goes on from an earlier one; at the same size the roots were compared. */
        private String earlier() {
            if (before == null) {
                return "";
            }
            if (stream == null) {
                return "; goes on from the kept checkpoint of " + before;
            }
            return before == found.checkpoint().size()
                    ? "; the same log as at the kept checkpoint of " + before
                    : "; not compared with the kept checkpoint of " + before + ", which only a check of the log does";
        }

        private String unexplained() {
            return found.unexplained() == 0
                    ? ""
                    : ", of these without any mark or erasure in the log: " + found.unexplained();
        }

        @Override
        public String json() {
            Checkpoint checkpoint = found.checkpoint();
            Map<String, Object> members = new HashMap<>(Map.ofEntries(
                    Map.entry("verdict", "holds"),
                    Map.entry("events", events()),
                    Map.entry("origin", checkpoint.origin()),
                    Map.entry("size", checkpoint.size()),
                    Map.entry("root", checkpoint.root().base64()),
                    Map.entry("key", found.accepted().log().toString()),
                    Map.entry("confirmed", confirmed),
                    Map.entry("witnesses", found.accepted().witnesses().size()),
                    Map.entry("streams", found.streams()),
                    Map.entry("heads", found.heads()),
                    Map.entry("compared", found.stored()),
                    Map.entry("withheld", found.erased()),
                    Map.entry("unexplained", found.unexplained()),
                    Map.entry("notices", notices())));
            if (stamped != null) {
                members.put("stamped", stamped.checkpoint().size());
                members.put("stampedAt", stamped.stamp().time().toString());
                StampCertificate.end(stamped.token())
                        .ifPresent(end -> members.put("stampCertificateEnds", end.toString()));
            }
            if (stream != null) {
                members.put("stream", stream);
            }
            if (stream == null && before != null) {
                members.put("continues", before);
            }
            return object(members);
        }
    }

    record Fails(Outcome.Fails found) implements Verdict {
        @Override
        public int status() {
            return 1;
        }

        @Override
        public String line() {
            String where = found.first() == 0
                    ? ""
                    : found.first() == found.last()
                            ? "position " + found.first() + ", "
                            : "positions " + found.first() + " to " + found.last() + ", ";
            return "DOES NOT HOLD: " + where + found.fault() + ": " + oneLine(found.why());
        }

        @Override
        public String json() {
            return object(Map.of(
                    "verdict", "fails",
                    "first", found.first(),
                    "last", found.last(),
                    "fault", found.fault().name(),
                    "why", found.why()));
        }
    }

    record NotChecked(String why) implements Verdict {
        @Override
        public int status() {
            return 2;
        }

        @Override
        public String line() {
            return "NOT CHECKED: " + oneLine(why);
        }

        @Override
        public String json() {
            return object(Map.of("verdict", "not checked", "why", why));
        }
    }

    static Verdict of(Outcome outcome, @Nullable String stream, @Nullable Long before, boolean confirmed) {
        return switch (outcome) {
            case Outcome.Holds holds -> new Holds(holds, stream, before, confirmed, null);
            case Outcome.Fails fails -> new Fails(fails);
        };
    }

    /** What others have written may hold control characters, which a terminal would obey. */
    private static String oneLine(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                        ? " "
                        : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static String object(Map<String, Object> members) {
        return members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(member -> quoted(member.getKey()) + ":" + value(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        if (value instanceof List<?> texts) {
            return texts.stream().map(Verdict::value).collect(Collectors.joining(",", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(c -> c == '"' || c == '\\'
                        ? "\\" + (char) c
                        : c < ' ' || c > '~' ? String.format("\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
