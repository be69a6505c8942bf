package se.rodatraden.pages.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The red thread as shapes to be written into an SVG, in whole units: bands of mandate periods, lanes, the axis, soft bars for dates that
 * are not known to the day, remiss rounds, the line in its pieces, and the steps as links. The names of the lanes stand to the left of
 * {@code left}, where a page keeps them in view.
 *
 * @param strikes lines through words of what does not hold
 * @param strips pieces of the width that fit a printed page, each to be set with the names of the lanes beside it
 */
public record RedThread(
        int left,
        int width,
        int height,
        List<Box> bands,
        List<Path> lines,
        List<Label> names,
        List<Label> labels,
        List<Box> fogs,
        List<Box> rounds,
        List<Path> paths,
        List<Path> strikes,
        List<Node> nodes,
        List<Goal> goals,
        List<Strip> strips) {

    /** Whether anything is drawn so: the key explains no sign that is not there. */
    public boolean shows(String css) {
        return nodes.stream().anyMatch(n -> n.css().equals(css))
                || paths.stream().anyMatch(p -> p.css().equals("red " + css));
    }

    /** How wide every strip is set, so that all are of one size. */
    public int stripWidth() {
        return strips.size() == 1 ? strips.getFirst().w() : Strips.WIDEST;
    }

    /** The latest steps, the newest first. */
    public List<Node> latest(int most) {
        return nodes.reversed().stream().limit(most).toList();
    }

    /** The texts that look alike and stand on one level, together. */
    public List<Row> rows() {
        SequencedMap<String, List<Label>> rows = new TreeMap<>();
        labels.forEach(l -> rows.computeIfAbsent(l.classes() + " " + l.y(), _ -> new ArrayList<>())
                .add(l));
        return rows.values().stream()
                .map(row -> new Row(row.getFirst().classes(), row.getFirst().y(), row))
                .toList();
    }

    /** Texts on one level. */
    public record Row(String classes, int y, List<Label> labels) {}

    /** The short name of a kind of ring in the drawing. */
    public static String ring(String css) {
        return "t" + css.substring(0, 2);
    }

    /** The kinds of rings that are drawn, each once. */
    public Set<String> rings() {
        Set<String> kinds = new TreeSet<>();
        nodes.forEach(n -> kinds.add(n.css()));
        return kinds;
    }

    /** A plan period with its goals, as a bar that links to its entry. */
    public record Goal(Box box, String text, String entry, String name) {}

    /** A rectangle; {@code css} is its class. */
    public record Box(int x, int y, int w, int h, String css) {
        public Box {
            w = Math.max(0, w);
        }

        boolean meets(Box other) {
            return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
        }
    }

    /** Which part of a text stands at its place. */
    public enum Anchor {
        START("s"),
        MIDDLE(""),
        END("e");

        private final String css;

        Anchor(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /** A text. */
    public record Label(int x, int y, String text, String css, Anchor anchor) {
        public Label(int x, int y, String text, String css) {
            this(x, y, text, css, Anchor.MIDDLE);
        }

        /** Its class, with the anchor's. */
        public String classes() {
            return anchor == Anchor.MIDDLE ? css : css + " " + anchor.css();
        }

        int size() {
            return css.equals("note") || css.equals("lanelabel") ? 15 : StepLabel.SIZE;
        }
    }

    /** A piece of line; {@code d} as SVG has it. */
    public record Path(String d, String css) {}

    /** A part of the width. */
    public record Strip(int x, int w) {}

    /**
     * A step: a ring that links to its entry in the list.
     *
     * @param name its full name
     * @param written the name as it is shown, cut at a word where it is longer than the drawing is wide
     * @param nameX where what is shown begins
     */
    public record Node(int x, int y, String css, String entry, String name, String written, int nameX) {
        /** The full name for programs that read aloud, where what is shown is not the whole; else null. */
        public @Nullable String spoken() {
            return written.equals(name) ? null : name;
        }
    }
}
