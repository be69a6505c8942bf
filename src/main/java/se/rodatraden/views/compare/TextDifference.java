package se.rodatraden.views.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.rodatraden.views.rows.SearchText;

/** The differences between two texts: sections matched by heading, each compared word by word. */
public record TextDifference(List<Section> sections) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+\\s*|[^\\p{L}\\p{N}\\s]\\s*|\\s+");

    /** How a section, or a piece of one, differs. */
    public enum Kind {
        SAME,
        ADDED,
        REMOVED,
        CHANGED
    }

    /** A section of either text; its pieces in reading order contain both texts. */
    public record Section(String heading, Kind kind, List<Piece> pieces) {}

    /** Words in both texts, or in only one of them; never {@link Kind#CHANGED}. */
    public record Piece(Kind kind, String text) {}

    public TextDifference {
        sections = List.copyOf(sections);
    }

    /** Whether any word differs. */
    public boolean any() {
        return sections.stream().anyMatch(s -> s.kind() != Kind.SAME);
    }

    /** Sections in the order of the second text; those only in the first are inserted at their original place. */
    public static TextDifference of(List<TextSection> before, List<TextSection> after) {
        List<Section> sections = new ArrayList<>();
        List<TextSection> gone = new ArrayList<>(before);
        for (TextSection now : after) {
            Optional<TextSection> then = gone.stream()
                    .filter(s -> SearchText.fold(s.heading()).equals(SearchText.fold(now.heading())))
                    .findFirst();
            if (then.isPresent()) {
                earlier(before, then.get(), gone, after).forEach(s -> sections.add(only(s, Kind.REMOVED)));
                gone.remove(then.get());
                sections.add(between(now.heading(), then.get().text(), now.text()));
            } else {
                sections.add(only(now, Kind.ADDED));
            }
        }
        gone.forEach(s -> sections.add(only(s, Kind.REMOVED)));
        return new TextDifference(sections);
    }

    /** Takes the sections that only the first text has before the given one. */
    private static List<TextSection> earlier(
            List<TextSection> before, TextSection section, List<TextSection> gone, List<TextSection> after) {
        List<TextSection> earlier = before.subList(0, before.indexOf(section)).stream()
                .filter(gone::contains)
                .filter(s -> after.stream()
                        .noneMatch(a -> SearchText.fold(a.heading()).equals(SearchText.fold(s.heading()))))
                .toList();
        earlier.forEach(gone::remove);
        return earlier;
    }

    private static Section only(TextSection section, Kind kind) {
        return new Section(section.heading(), kind, List.of(new Piece(kind, section.text())));
    }

    private static Section between(String heading, String before, String after) {
        List<Piece> pieces = pieces(before, after);
        boolean same = pieces.stream().allMatch(p -> p.kind() == Kind.SAME);
        return new Section(heading, same ? Kind.SAME : Kind.CHANGED, pieces);
    }

    /** Compares two texts word by word; whitespace is ignored. */
    static List<Piece> pieces(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        Pieces pieces = new Pieces();
        int at = 0;
        int in = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(bare(old), bare(now), new MyersDiffWithLinearSpace<>())
                .getDeltas()) {
            int same = delta.getTarget().getPosition() - in;
            pieces.add(Kind.SAME, now.subList(in, in + same));
            at += same;
            pieces.add(Kind.REMOVED, old.subList(at, at + delta.getSource().size()));
            at += delta.getSource().size();
            in += same;
            pieces.add(Kind.ADDED, now.subList(in, in + delta.getTarget().size()));
            in += delta.getTarget().size();
        }
        pieces.add(Kind.SAME, now.subList(in, now.size()));
        return pieces.list();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> bare(List<String> words) {
        return words.stream().map(String::strip).toList();
    }

    /** Merges pieces for readability: a punctuation mark or a single short common word does not split a change. */
    private static final class Pieces {
        private final List<Piece> all = new ArrayList<>();

        void add(Kind kind, List<String> words) {
            String text = String.join("", words);
            if (text.isEmpty()) {
                return;
            }
            Piece last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.kind() == kind) {
                all.set(all.size() - 1, new Piece(kind, last.text() + text));
            } else {
                all.add(new Piece(kind, text));
            }
        }

        List<Piece> list() {
            List<Piece> joined = new ArrayList<>();
            StringBuilder removed = new StringBuilder();
            StringBuilder added = new StringBuilder();
            for (int i = 0; i < all.size(); i++) {
                Piece piece = all.get(i);
                boolean inside = i > 0 && i < all.size() - 1 && isMark(piece);
                switch (piece.kind()) {
                    case REMOVED -> removed.append(piece.text());
                    case ADDED -> added.append(piece.text());
                    case SAME, CHANGED -> {
                        if (inside) {
                            removed.append(piece.text());
                            added.append(piece.text());
                        } else {
                            flush(joined, removed, added);
                            joined.add(piece);
                        }
                    }
                }
            }
            flush(joined, removed, added);
            return List.copyOf(joined);
        }

        private static boolean isMark(Piece piece) {
            return piece.text().chars().noneMatch(Character::isLetterOrDigit);
        }

        private static void flush(List<Piece> joined, StringBuilder removed, StringBuilder added) {
            if (!removed.isEmpty()) {
                joined.add(new Piece(Kind.REMOVED, removed.toString()));
            }
            if (!added.isEmpty()) {
                joined.add(new Piece(Kind.ADDED, added.toString()));
            }
            removed.setLength(0);
            added.setLength(0);
        }
    }
}
