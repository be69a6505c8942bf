package se.rodatraden.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.ledger.format.Malformed;
import se.rodatraden.ledger.format.Strict;

/** Reads a policy file line by line. Names are bytes, here each as one char of Latin-1; only keys are read as UTF-8. */
final class PolicyFile {
    /** Above the 32 logs, 32 witnesses and 32 groups that every reader should take. */
    static final int MOST_LINES = 1000;

    private static final String NONE = "none";

    private final List<VerifierKey> logs = new ArrayList<>();
    private final List<VerifierKey> witnesses = new ArrayList<>();
    private final Map<String, Policy.Quorum> named = new HashMap<>();
    private final Set<String> grouped = new HashSet<>();
    private Policy.@Nullable Quorum quorum;

    private PolicyFile() {}

    static Policy read(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        require(text.chars().allMatch(c -> c == '\t' || c == '\n' || c >= ' ' && c != 0x7F), "a control character");
        require(text.endsWith("\n"), "the last line does not end with a newline");
        String[] lines = text.substring(0, text.length() - 1).split("\n", -1);
        require(lines.length <= MOST_LINES, "more than " + MOST_LINES + " lines");
        PolicyFile read = new PolicyFile();
        for (String line : lines) {
            List<String> words = Stream.of(line.split("[ \t]+", -1))
                    .filter(word -> !word.isEmpty())
                    .toList();
            if (!words.isEmpty() && !words.getFirst().startsWith("#")) {
                read.line(words);
            }
        }
        if (read.quorum == null) {
            throw malformed("it has no quorum");
        }
        return new Policy(read.logs, read.witnesses, read.quorum);
    }

    private void line(List<String> words) {
        switch (words.getFirst()) {
            case "log" -> log(words);
            case "witness" -> witness(words);
            case "group" -> group(words);
            case "quorum" -> quorum(words);
            default -> throw malformed("a line that is no log, witness, group or quorum");
        }
    }

    private void log(List<String> words) {
        require(words.size() == 2 || words.size() == 3, "a log is a key and perhaps an address");
        add(key(words.get(1)), logs);
    }

    private void witness(List<String> words) {
        require(words.size() == 3 || words.size() == 4, "a witness is a name, a key and perhaps an address");
        VerifierKey key = key(words.get(2));
        require(key.type().isTimed(), "the key of a witness is none for cosignatures");
        add(key, witnesses);
        name(words.get(1), new Policy.Quorum.Witness(key));
    }

    private void group(List<String> words) {
        require(words.size() >= 4, "a group is a name, a number and members");
        List<String> names = words.subList(3, words.size());
        List<Policy.Quorum> members = new ArrayList<>();
        for (String name : names) {
            members.add(defined(name));
            require(grouped.add(name), "a member of a group twice");
        }
        name(words.get(1), new Policy.Quorum.AtLeast(threshold(words.get(2), names.size()), members));
    }

    private static int threshold(String word, int members) {
        long threshold = switch (word) {
            case "any" -> 1;
            case "all" -> members;
            default -> Strict.number("policy", word);
        };
        require(threshold >= 1 && threshold <= members, "a group needs from one to all of its members");
        return (int) threshold;
    }

    private void quorum(List<String> words) {
        require(words.size() == 2, "a quorum is one name");
        require(quorum == null, "two quorums");
        quorum = words.get(1).equals(NONE) ? Policy.Quorum.NONE : defined(words.get(1));
    }

    private static void add(VerifierKey key, List<VerifierKey> keys) {
        require(keys.stream().noneMatch(key::sameKeyAs), "the same key twice");
        keys.add(key);
    }

    private void name(String name, Policy.Quorum quorum) {
        require(!name.equals(NONE), "none is no name");
        require(named.putIfAbsent(name, quorum) == null, "a name twice");
    }

    private Policy.Quorum defined(String name) {
        Policy.Quorum found = named.get(name);
        if (found == null) {
            throw malformed("a name that is not defined before");
        }
        return found;
    }

    private static VerifierKey key(String word) {
        return VerifierKey.parse(Strict.utf8("policy", word.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static void require(boolean holds, String why) {
        Strict.require(holds, "policy", why);
    }

    private static Malformed malformed(String why) {
        return new Malformed("policy", why);
    }
}
