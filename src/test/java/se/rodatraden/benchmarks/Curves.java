package se.rodatraden.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import se.rodatraden.benchmarks.Chart.Curve;
import se.rodatraden.benchmarks.Chart.Panel;
import se.rodatraden.benchmarks.Chart.Point;
import se.rodatraden.views.NthEntry;

/** The curves of a run over the number of events in the store, and those of one vision over the number of its entries. */
final class Curves {
    private static final String EVENTS = "events in the store";

    private Curves() {}

    static String svg(Run run) {
        List<Size> sizes = run.sizes();
        return Chart.of(
                "What append, the n-th entry, reads and a rebuild cost as the store grows",
                String.format(
                        Locale.ROOT,
                        "Four pictures with logarithmic axes, from %,d to %,d events in the store; the figures are in the table"
                                + " below the picture.",
                        sizes.getFirst().events(),
                        sizes.getLast().events()),
                List.of(
                        new Panel(
                                "Append, 8 writers",
                                EVENTS,
                                "events a second",
                                List.of(
                                        curve(
                                                "commands, views following",
                                                sizes,
                                                s -> s.append().median(Size.OURS)),
                                        curve(
                                                "bare append",
                                                sizes,
                                                s -> s.bare().median(Size.BARE)))),
                        new Panel(
                                "The n-th entry of one vision", "entries of the vision", "ms until shown", nth(sizes)),
                        new Panel(
                                "Reads over HTTP, one client, p99",
                                EVENTS,
                                "ms",
                                List.of(
                                        p99(Questions.VISION, "vision on a day, known then", sizes),
                                        p99(Size.PAGE, "page of the register", sizes),
                                        p99(Questions.COUNTRY, "500 visions on a day", sizes),
                                        p99(Questions.CEILING, "bare: from memory", sizes))),
                        new Panel(
                                "Rebuild of all views",
                                EVENTS,
                                "events a second",
                                List.of(
                                        curve(
                                                "all views",
                                                sizes,
                                                s -> s.rebuild().median(Size.OURS)),
                                        curve(
                                                "bare read, then copy",
                                                sizes,
                                                s -> s.rebuild().median(Size.BARE)),
                                        replay("stock replay, one table", run, Run.STOCK),
                                        replay("stock replay, tuned", run, Run.TUNED)))));
    }

    private static Curve replay(String name, Run run, String which) {
        return new Curve(
                name,
                List.of(new Point(run.replay().events(), run.replay().result().median(which))));
    }

    private static Curve p99(String question, String name, List<Size> sizes) {
        return curve(name, sizes, s -> s.reads().times(question).p99());
    }

    private static Curve curve(String name, List<Size> sizes, ToDoubleFunction<Size> figure) {
        return new Curve(
                name,
                sizes.stream()
                        .map(s -> new Point(s.events(), figure.applyAsDouble(s)))
                        .toList());
    }

    private static List<Curve> nth(List<Size> sizes) {
        List<Curve> curves = new ArrayList<>();
        for (Size size : sizes) {
            curves.add(new Curve(
                    String.format(Locale.ROOT, "of %,d events", size.events()),
                    NthEntry.PLACES.stream()
                            .map(p -> new Point(p, size.entries().median(String.valueOf(p))))
                            .toList()));
        }
        return curves;
    }
}
