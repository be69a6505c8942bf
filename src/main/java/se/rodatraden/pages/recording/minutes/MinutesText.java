package se.rodatraden.pages.recording.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The votes, reservations and other particulars of a decision in the usual layouts of Swedish minutes: a sentence with the numbers, lists of
 * names under Ja and Nej, a table with a line for each member, and who reserved themselves. Only what is written is read; a line that is
 * not understood is among those left.
 */
public final class MinutesText {
    private static final String NAME =
            "\\p{Lu}[\\p{L}'’-]*\\.?(?:[ \\u00a0]+(?:von|af|av|de|van|der|la|el|al|\\p{Lu}[\\p{L}'’-]*\\.?))*";
    private static final Pattern MEMBER = Pattern.compile("(" + NAME + ")\\s*\\(([^()]{1,20})\\)");
    private static final Pattern LEADING =
            Pattern.compile("^(?:Reservation(?:er)?|Ja|Nej|Avstår|Frånvarande|Mot|Ordförande(?:n)?"
                    + "|Ledamöter(?:na)?|Ledamot(?:en)?|Jäv|Votering|Omröstning|Följande|Reserverar|Reserverade)\\s+");

    private static final Pattern MEANS = Pattern.compile(
            "(?i)^\\W*(?:den som (?:vill )?bifall\\w*\\s+)?(ja|nej)(?:-?röst\\w*)?\\s*(?:=|:|till|för|innebär|betyder|är)\\s*(?:bifall till\\s+|för\\s+)?(.+?)[.;]?$");
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.;])\\s+|,\\s+(?=[Nn]ej)");
    private static final Pattern LIST = Pattern.compile(
            "(?i)^\\W*(?:följande\\s+(?:ledamöter\\s+)?)?(?:röstar|röstade)?\\s*(ja|nej|avstår|avstod|frånvarande)(?:-?röst\\w*)?"
                    + "(?:\\s+(?:röstar|röstade|från att rösta|avges av|lämnas av))?[^:]{0,40}:\\s*(.*)$");
    private static final Pattern LINE = Pattern.compile(
            "^(" + NAME + ")[\\s,]+\\(?([\\p{Lu}]{1,5})\\)?[\\s,:–-]+(?i:(ja|nej|avstår|avstod|frånvarande))\\W*$");
    private static final Pattern RESERVED = Pattern.compile("(?i)reserv(?:erar|erade|ation)");
    private static final Pattern IN_FAVOUR = Pattern.compile("(?i)\\b(till förmån för .+?)\\.?$");
    private static final Pattern NO_PART = Pattern.compile("(?i)(?:deltar|deltog|delta) (?:inte|ej)");
    private static final Pattern CONFLICT = Pattern.compile("(?i)\\bjäv");
    private static final Pattern PRESENT =
            Pattern.compile("(?i)(\\d{1,3})\\s+(?:tjänstgörande\\s+)?(?:ledamöter\\s+)?(?:är|var)?\\s*närvarande");
    private static final Pattern CASTING =
            Pattern.compile("(?i)utslagsröst\\w*\\b.*?\\b(ja|nej)\\b|\\b(ja|nej)\\b.*?utslagsröst");

    /** A person with a party, where it is given. */
    public record Member(String name, @Nullable String party) {}

    /** How one member voted. */
    public record Vote(Member member, Side side) {}

    /** A reservation, with what it is in favour of. */
    public record Reservation(Member by, @Nullable String text) {}

    /**
     * What was read.
     *
     * @param counts the numbers, as far as they are given
     * @param main what a yes is for, {@code counter} what a no is for
     * @param left lines of which nothing was read
     */
    public record Read(
            Map<Side, Integer> counts,
            @Nullable String main,
            @Nullable String counter,
            @Nullable Side casting,
            @Nullable Integer present,
            List<Vote> votes,
            List<Reservation> reservations,
            List<String> nonParticipating,
            List<Member> conflicts,
            List<String> left) {

        /** How many members are named on the side. */
        public int named(Side side) {
            return (int) votes.stream().filter(v -> v.side() == side).count();
        }

        /** Sides where as many are named as are counted do not differ; a side without names or without a number is not compared. */
        public List<Side> differing() {
            return Arrays.stream(Side.values())
                    .filter(s -> counts.containsKey(s) && named(s) > 0 && counts.get(s) != named(s))
                    .toList();
        }

        public boolean voted() {
            return !counts.isEmpty() || !votes.isEmpty();
        }
    }

    private final Map<Side, Integer> counts = new EnumMap<>(Side.class);
    private final List<Vote> votes = new ArrayList<>();
    private final List<Reservation> reservations = new ArrayList<>();
    private final List<String> nonParticipating = new ArrayList<>();
    private final List<Member> conflicts = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private @Nullable String main;
    private @Nullable String counter;
    private @Nullable Side casting;
    private @Nullable Integer present;
    private @Nullable Side under;
    private @Nullable VoteTable table;

    private MinutesText() {}

    /** Reads the text, line by line. */
    public static Read read(String text) {
        MinutesText reading = new MinutesText();
        text.lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(reading::line);
        return reading.read();
    }

    private Read read() {
        for (Side side : Side.values()) {
            int named = (int) votes.stream().filter(v -> v.side() == side).count();
            if (named > 0) {
                counts.putIfAbsent(side, named);
            }
        }
        return new Read(
                Map.copyOf(counts),
                main,
                counter,
                casting,
                present,
                List.copyOf(votes),
                List.copyOf(reservations),
                List.copyOf(nonParticipating),
                List.copyOf(conflicts),
                List.copyOf(left));
    }

    private void line(String line) {
        if (table(line) || oneVote(line) || list(line) || notes(line)) {
            return;
        }
        boolean read = counts(line);
        read |= meaning(line);
        read |= castingVote(line);
        read |= present(line);
        if (!read && under != null && !members(line).isEmpty()) {
            addVotes(under, line);
        } else if (!read && !isHeading(line)) {
            under = null;
            left.add(line);
        } else if (read) {
            under = null;
        }
    }

    private static boolean isHeading(String line) {
        return line.matches(
                "(?iU)(?:omröstning|votering|omröstningsresultat|resultat|reservation(?:er)?|beslut|jäv)\\W*");
    }

    private boolean table(String line) {
        VoteTable header = VoteTable.of(line);
        if (header != null) {
            table = header;
            under = null;
            return true;
        }
        Optional<Vote> row = table == null ? Optional.empty() : table.row(line);
        row.ifPresent(votes::add);
        return row.isPresent();
    }

    private boolean oneVote(String line) {
        Matcher one = LINE.matcher(line);
        if (!one.matches()) {
            return false;
        }
        Side.named(one.group(3)).ifPresent(s -> votes.add(new Vote(new Member(one.group(1), one.group(2)), s)));
        return true;
    }

    /** Names after “Ja-röster:”, on the same line and those that follow. */
    private boolean list(String line) {
        Matcher list = LIST.matcher(line);
        if (!list.matches()
                || !list.group(2).isEmpty() && members(list.group(2)).isEmpty()) {
            return false;
        }
        Optional<Side> side = Side.named(list.group(1));
        under = side.orElse(null);
        side.ifPresent(s -> {
            Integer number = s.count(line.substring(0, line.indexOf(':')));
            if (number != null) {
                counts.put(s, number);
            }
            addVotes(s, list.group(2));
        });
        return side.isPresent();
    }

    private void addVotes(Side side, String names) {
        members(names).forEach(m -> votes.add(new Vote(m, side)));
    }

    /** Who reserved themselves, took no part or disclosed a conflict of interest. */
    private boolean notes(String line) {
        List<Member> members = members(line);
        if (members.isEmpty()) {
            return false;
        }
        if (CONFLICT.matcher(line).find()) {
            conflicts.addAll(members);
        } else if (NO_PART.matcher(line).find()) {
            members.forEach(
                    m -> nonParticipating.add(m.party() == null ? m.name() : m.name() + " (" + m.party() + ")"));
        } else if (RESERVED.matcher(line).find()) {
            Matcher text = IN_FAVOUR.matcher(line);
            String favour = text.find() ? text.group(1) : null;
            String who = favour == null ? line : line.substring(0, text.start(1));
            members(who).forEach(m -> reservations.add(new Reservation(m, favour)));
        } else {
            return false;
        }
        under = null;
        return true;
    }

    private boolean counts(String line) {
        boolean found = false;
        for (Side side : Side.values()) {
            Integer number = side.count(line);
            if (number != null) {
                counts.put(side, number);
                found = true;
            }
        }
        return found;
    }

    private boolean meaning(String line) {
        boolean found = false;
        for (String part : SENTENCES.split(line, -1)) {
            Matcher means = MEANS.matcher(part.strip());
            if (means.matches() && !means.group(2).matches("\\d.*")) {
                if (means.group(1).equalsIgnoreCase("ja")) {
                    main = means.group(2);
                } else {
                    counter = means.group(2);
                }
                found = true;
            }
        }
        return found;
    }

    private boolean castingVote(String line) {
        Matcher by = CASTING.matcher(line);
        if (!by.find()) {
            return false;
        }
        casting = Side.named(by.group(1) == null ? by.group(2) : by.group(1)).orElse(null);
        return true;
    }

    private boolean present(String line) {
        Matcher number = PRESENT.matcher(line);
        if (!number.find()) {
            return false;
        }
        present = Integer.valueOf(number.group(1));
        return true;
    }

    private static List<Member> members(String text) {
        List<Member> members = new ArrayList<>();
        Matcher member = MEMBER.matcher(text);
        while (member.find()) {
            String name = LEADING.matcher(member.group(1)).replaceFirst("").replaceAll("\\s+", " ");
            members.add(new Member(name, member.group(2).strip()));
        }
        return members;
    }
}
