package se.rodatraden.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** Curves as an SVG picture that needs nothing else: logarithmic axes, each curve named at its end, told apart by dashes and marks too. */
final class Chart {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 300;
    private static final int LEFT = 76;
    private static final int RIGHT = 190;
    private static final int TOP = 34;
    private static final int BOTTOM = 46;
    private static final int BETWEEN_NAMES = 13;
    private static final int PER_ROW = 2;
    private static final List<String> DASHES = List.of("none", "6 3", "2 3", "9 3 2 3", "1 4");

    /** A measured point. */
    record Point(double x, double y) {}

    record Curve(String name, List<Point> points) {}

    record Panel(String title, String x, String y, List<Curve> curves) {}

    private final StringBuilder svg = new StringBuilder();

    private Chart() {}

    static String of(String title, String description, List<Panel> panels) {
        Chart chart = new Chart();
        int rows = (panels.size() + PER_ROW - 1) / PER_ROW;
        int width = PER_ROW * (WIDTH + RIGHT);
        chart.line("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title description">
                <title id="title">%s</title>
                <desc id="description">%s</desc>
                <style>
                svg { background: #fff; color: #1d1d1b; font: 12px sans-serif; }
                text { fill: currentColor; }
                .title { font-size: 14px; font-weight: bold; }
                .grid { stroke: currentColor; stroke-opacity: 0.2; }
                .curve { stroke: currentColor; stroke-width: 1.8; fill: none; }
                .mark { fill: currentColor; }
                @media (prefers-color-scheme: dark) { svg { background: #1b1b1a; color: #ecebe7; } }
                </style>""", width, rows * HEIGHT, text(title), text(description));
        for (int i = 0; i < panels.size(); i++) {
            chart.line("<g transform=\"translate(%d %d)\">", i % PER_ROW * (WIDTH + RIGHT), i / PER_ROW * HEIGHT);
            chart.panel(panels.get(i));
            chart.line("</g>");
        }
        chart.line("</svg>");
        return chart.svg.toString();
    }

    /** From the power of ten below the least to that above the most. */
    private record Axis(int from, int to, double start, double length) {
        static Axis of(DoubleStream values, double start, double length) {
            double[] all = values.filter(v -> v > 0).map(Math::log10).sorted().toArray();
            int from = all.length == 0 ? 0 : (int) Math.floor(all[0] + 1e-9);
            int to = all.length == 0 ? 1 : (int) Math.ceil(all[all.length - 1] - 1e-9);
            return new Axis(from, Math.max(to, from + 1), start, length);
        }

        double at(double value) {
            return start + length * (Math.log10(value) - from) / (to - from);
        }
    }

    private void panel(Panel panel) {
        List<Point> all =
                panel.curves().stream().flatMap(c -> c.points().stream()).toList();
        int bottom = HEIGHT - BOTTOM;
        Axis x = Axis.of(all.stream().mapToDouble(Point::x), LEFT, WIDTH - LEFT);
        Axis y = Axis.of(all.stream().mapToDouble(Point::y), bottom, TOP - bottom);
        line("<text class=\"title\" x=\"%d\" y=\"16\">%s</text>", LEFT, text(panel.title()));
        line(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                (LEFT + WIDTH) / 2, HEIGHT - 10, text(panel.x()));
        line(
                "<text transform=\"translate(13 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                (TOP + bottom) / 2, text(panel.y()));
        for (int power = x.from(); power <= x.to(); power++) {
            double at = x.at(Math.pow(10, power));
            line("<path class=\"grid\" d=\"M%.1f %d V%d\"/>", at, TOP, bottom);
            line("<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>", at, bottom + 16, number(power));
        }
        for (int power = y.from(); power <= y.to(); power++) {
            double at = y.at(Math.pow(10, power));
            line("<path class=\"grid\" d=\"M%d %.1f H%d\"/>", LEFT, at, WIDTH);
            line("<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>", LEFT - 6, at + 4, number(power));
        }
        for (int i = 0; i < panel.curves().size(); i++) {
            curve(panel.curves().get(i), i, x, y);
        }
        names(panel.curves(), x, y);
    }

    private void curve(Curve curve, int number, Axis x, Axis y) {
        StringBuilder path = new StringBuilder();
        for (Point point : curve.points()) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(String.format(Locale.ROOT, "%.1f %.1f", x.at(point.x()), y.at(point.y())));
            mark(number, x.at(point.x()), y.at(point.y()));
        }
        line("<path class=\"curve\" stroke-dasharray=\"%s\" d=\"%s\"/>", DASHES.get(number % DASHES.size()), path);
    }

    private void mark(int number, double x, double y) {
        switch (number % 4) {
            case 0 -> line("<circle class=\"mark\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>", x, y);
            case 1 -> line("<path class=\"mark\" d=\"M%.1f %.1f l3.5 6 h-7 z\"/>", x, y - 4);
            case 2 -> line("<path class=\"mark\" d=\"M%.1f %.1f l4 4 l-4 4 l-4 -4 z\"/>", x, y - 4);
            default -> line("<rect class=\"mark\" x=\"%.1f\" y=\"%.1f\" width=\"6\" height=\"6\"/>", x - 3, y - 3);
        }
    }

    /** Where curves end close together their names are moved apart, from the top down. */
    private void names(List<Curve> curves, Axis x, Axis y) {
        List<Curve> ended = new ArrayList<>(
                curves.stream().filter(c -> !c.points().isEmpty()).toList());
        ended.sort(Comparator.comparingDouble(c -> y.at(c.points().getLast().y())));
        double lowest = HEIGHT - BOTTOM - (ended.size() - 1.0) * BETWEEN_NAMES;
        double free = 0;
        for (Curve curve : ended) {
            Point end = curve.points().getLast();
            double at = Math.max(free, Math.min(lowest, y.at(end.y())));
            line("<path class=\"grid\" d=\"M%.1f %.1f L%d %.1f\"/>", x.at(end.x()), y.at(end.y()), WIDTH + 6, at);
            line("<text x=\"%d\" y=\"%.1f\">%s</text>", WIDTH + 10, at + 4, text(curve.name()));
            free = at + BETWEEN_NAMES;
            lowest += BETWEEN_NAMES;
        }
    }

    private static String number(int power) {
        return power < 0
                ? String.format(Locale.ROOT, "%." + -power + "f", Math.pow(10, power))
                : String.format(Locale.ROOT, "%,.0f", Math.pow(10, power));
    }

    private static String text(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is in no library that we have
    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
