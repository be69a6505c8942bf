package se.rodatraden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's pages in Markdown, as far as tests read them. */
final class Pages {
    static final Path README = Path.of("README.md");
    static final Path DOCS = Path.of("src/docs");
    static final Path DECISIONS = Path.of("adr");

    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
    private static final Pattern CELL_BORDER = Pattern.compile("(?<!\\\\)\\|");

    private Pages() {}

    /** A row of a table, its cells by the column's heading. */
    record Row(Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    static List<Path> all() throws IOException {
        try (Stream<Path> docs = Files.list(DOCS);
                Stream<Path> decisions = Files.list(DECISIONS)) {
            return Stream.of(Stream.of(README), docs, decisions)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** The text outside fenced blocks. */
    static String prose(Path page) throws IOException {
        return FENCED.matcher(Files.readString(page)).replaceAll("");
    }

    /** The anchors that the headings of a page get: lower case, spaces as hyphens, no other punctuation. */
    static List<String> anchors(Path page) throws IOException {
        return HEADING.matcher(prose(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The rows of all tables that have these columns first. */
    static List<Row> rows(Path page, String... columns) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> head = List.of();
        for (String line : prose(page).lines().toList()) {
            List<String> cells = line.startsWith("|") ? cells(line) : List.of();
            if (cells.isEmpty()) {
                head = List.of();
            } else if (head.isEmpty()) {
                head = cells;
            } else if (!cells.getFirst().startsWith("---") && startsWith(head, columns)) {
                rows.add(byColumn(head, cells));
            }
        }
        return rows;
    }

    private static boolean startsWith(List<String> head, String... columns) {
        return head.size() >= columns.length && head.subList(0, columns.length).equals(List.of(columns));
    }

    private static Row byColumn(List<String> head, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < head.size(); i++) {
            row.put(head.get(i), cells.get(i));
        }
        return new Row(row);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(CELL_BORDER.split(line.strip(), -1))
                .map(String::strip)
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> all.subList(1, all.size() - 1)));
    }
}
