package se.rodatraden.pages.recording.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table with a line for each member and a mark in the column of the vote, copied with tabs or bars between its cells. */
record VoteTable(List<String> columns) {
    private static final Pattern WITH_PARTY = Pattern.compile("(.+?)\\s*\\(([^()]{1,20})\\)");
    private static final Pattern MARK = Pattern.compile("(?i)x|✓|1|●|•");

    /** The table that the line is the head of; null where it is none. */
    static @Nullable VoteTable of(String line) {
        List<String> cells = cells(line);
        boolean head = cells.size() >= 3
                && cells.stream().anyMatch(c -> c.equalsIgnoreCase("ja"))
                && cells.stream().anyMatch(c -> c.equalsIgnoreCase("nej"));
        return head
                ? new VoteTable(
                        cells.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList())
                : null;
    }

    /** The vote in the line; empty where there is no member or no mark. */
    Optional<MinutesText.Vote> row(String line) {
        List<String> cells = cells(line);
        if (cells.size() < 2 || cells.getFirst().isEmpty()) {
            return Optional.empty();
        }
        for (int i = 1; i < cells.size() && i < columns.size(); i++) {
            Optional<Side> side = side(columns.get(i));
            if (side.isPresent() && MARK.matcher(cells.get(i)).matches()) {
                return Optional.of(new MinutesText.Vote(member(cells), side.get()));
            }
        }
        return Optional.empty();
    }

    private MinutesText.Member member(List<String> cells) {
        Matcher with = WITH_PARTY.matcher(cells.getFirst());
        if (with.matches()) {
            return new MinutesText.Member(with.group(1), with.group(2));
        }
        int party = columns.indexOf("parti");
        String given = party > 0 && party < cells.size() ? cells.get(party).replaceAll("[()]", "") : "";
        return new MinutesText.Member(cells.getFirst(), given.isEmpty() ? null : given);
    }

    private static Optional<Side> side(String column) {
        return Side.named(column.startsWith("avst") ? "avstår" : column.startsWith("frånv") ? "frånvarande" : column);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\\t|\\||;", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
