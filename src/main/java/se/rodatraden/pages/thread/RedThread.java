package se.rodatraden.pages.thread;

import java.util.List;

/**
 * The red thread as shapes to be written into an SVG, in its own units: bands of mandate periods, lanes, the axis, soft bars for dates that
 * are not known to the day, remiss rounds, the line in its pieces, and the steps as links.
 */
public record RedThread(
        double width,
        double height,
        List<Box> bands,
        List<Line> lines,
        List<Label> labels,
        List<Box> fogs,
        List<Box> rounds,
        List<Path> paths,
        List<Node> nodes,
        List<Goal> goals) {

    /** Whether anything is drawn so: the key explains no sign that is not there. */
    public boolean shows(String css) {
        return nodes.stream().anyMatch(n -> n.css().equals(css))
                || paths.stream().anyMatch(p -> p.css().equals("red " + css));
    }

    /** A plan period with its goals, as a bar that links to its entry. */
    public record Goal(Box box, String text, String entry, String name) {}

    /** A rectangle; {@code css} is its class. */
    public record Box(double x, double y, double w, double h, String css) {
        public Box {
            x = tenths(x);
            y = tenths(y);
            w = tenths(Math.max(0, w));
            h = tenths(h);
        }
    }

    /** A straight line. */
    public record Line(double x1, double y1, double x2, double y2, String css) {
        public Line {
            x1 = tenths(x1);
            y1 = tenths(y1);
            x2 = tenths(x2);
            y2 = tenths(y2);
        }
    }

    /** A text; {@code anchor} is start, middle or end. */
    public record Label(double x, double y, String text, String css, String anchor) {
        public Label {
            x = tenths(x);
            y = tenths(y);
        }
    }

    /** A piece of line; {@code d} as SVG has it. */
    public record Path(String d, String css) {}

    /** A step: a ring that links to its entry in the list. */
    public record Node(double x, double y, double r, String css, String entry, String name) {
        public Node {
            x = tenths(x);
            y = tenths(y);
        }

        public boolean crossed() {
            return css.equals("cancelled") || css.equals("annulled");
        }
    }

    static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
