package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.rodatraden.time.Lang;
import se.rodatraden.views.progress.EntryGroup;
import se.rodatraden.vision.event.Fact;

/** Lays out one mandate period of the list after the other, newest first: decisions stand open, and what is alike between them is folded under
 * its count. */
final class Folding {
    /** So many lines of a phone's screen stand open; older steps are folded as well, or the list of a long matter would be no overview. */
    private static final int MOST_OPEN = 54;

    /** How many letters such a line holds, about. */
    private static final int LINE = 38;

    private final Function<EntryList.Line, VisionPage.EntryView> views;
    private final Shortened shortened;
    private final Lang speech;
    private int lines;

    /**
     * @param shortened what is folded, as far as it is only named
     */
    Folding(Function<EntryList.Line, VisionPage.EntryView> views, Shortened shortened, Lang speech) {
        this.views = views;
        this.shortened = shortened;
        this.speech = speech;
    }

    List<VisionPage.Item> of(EntryList.Period period, String css) {
        List<VisionPage.Item> items = new ArrayList<>();
        if (!period.heading().isEmpty()) {
            items.add(new VisionPage.Item.Period(period.heading(), css));
        }
        Map<EntryGroup, List<EntryList.Line>> groups =
                period.lines().reversed().stream().collect(Collectors.groupingBy(Folding::group));
        Set<EntryGroup> folded = EnumSet.noneOf(EntryGroup.class);
        for (EntryList.Line line : period.lines().reversed()) {
            EntryGroup group = group(line);
            List<EntryList.Line> alike = Objects.requireNonNull(groups.get(group));
            if (isOpen(group, alike)) {
                items.add(open(line, css));
            } else if (folded.add(group)) {
                items.add(fold(group, alike.subList(alike.indexOf(line), alike.size()), css));
            } else {
                continue;
            }
            if (line.silence() != null) {
                items.add(new VisionPage.Item.Silence(line.silence()));
            }
        }
        return items;
    }

    /** A decision is never folded out of sight. */
    private boolean isOpen(EntryGroup group, List<EntryList.Line> alike) {
        return group == EntryGroup.DECISION || group == EntryGroup.STEP && hasRoom() || alike.size() == 1;
    }

    private boolean hasRoom() {
        return lines < MOST_OPEN;
    }

    /** In full while there is room; after that what is older is named in a line, which leads to all that it says. */
    private VisionPage.Item open(EntryList.Line line, String css) {
        Optional<VisionPage.EntryView> named =
                hasRoom() ? Optional.empty() : shortened.named(line.placed(), line.unordered());
        VisionPage.EntryView view = named.orElseGet(() -> views.apply(line));
        lines += lines(view);
        return new VisionPage.Item.Happened(
                view, css, named.isEmpty() ? null : shortened.whole(List.of(line.placed())));
    }

    /** About how many lines it takes: its head and its details, and what it says. */
    private static int lines(VisionPage.EntryView view) {
        return 3
                + Stream.of(
                                view.lines(),
                                view.breaches(),
                                view.wording() == null ? List.<String>of() : List.of(view.wording()))
                        .flatMap(List::stream)
                        .mapToInt(text -> 1 + text.length() / LINE)
                        .sum();
    }

    private static EntryGroup group(EntryList.Line line) {
        return EntryGroup.of(line.placed().entry().fact());
    }

    private VisionPage.Item fold(EntryGroup group, List<EntryList.Line> lines, String css) {
        List<VisionPage.EntryView> entries = lines.stream()
                .map(line -> shortened.named(line.placed(), line.unordered()).orElseGet(() -> views.apply(line)))
                .toList();
        return new VisionPage.Item.Folded(
                count(group, lines) + years(lines) + deviating(entries),
                entries,
                css,
                shortened.whole(lines.stream().map(EntryList.Line::placed).toList()));
    }

    private String count(EntryGroup group, List<EntryList.Line> lines) {
        int n = lines.size();
        boolean answers =
                lines.stream().allMatch(l -> l.placed().entry().fact() instanceof Fact.RemissResponseReceived);
        return switch (group) {
            case DECISION -> throw new IllegalArgumentException("a decision is not folded");
            case STEP ->
                n == 1 ? speech.say("1 äldre steg", "1 older step") : speech.say(n + " äldre steg", n + " older steps");
            case ACTIVITY -> speech.say(n + " aktiviteter", n + " activities");
            case ANSWER ->
                answers
                        ? speech.say(n + " remissvar", n + " answers to the remiss")
                        : speech.say(
                                n + " uppgifter om remissen och svaren", n + " entries on the remiss and its answers");
            case MINUTES -> speech.say(n + " uppgifter om protokoll och anslag", n + " entries on minutes and posting");
            case NOTE -> speech.say(n + " anteckningar och kopplingar", n + " notes and links");
        };
    }

    /** “, 2021–2024”: the years in which they may have happened; nothing where one of them has an open end. */
    private static String years(List<EntryList.Line> lines) {
        List<Integer> years = lines.stream()
                .map(l -> l.placed())
                .flatMap(p -> Stream.of(p.earliest() == null ? LocalDate.MIN : p.earliest(), p.latest()))
                .map(LocalDate::getYear)
                .sorted()
                .toList();
        int first = years.getFirst();
        int last = years.getLast();
        return first == LocalDate.MIN.getYear() ? "" : ", " + first + (first == last ? "" : "–" + last);
    }

    private String deviating(List<VisionPage.EntryView> entries) {
        long n = entries.stream().filter(e -> !e.breaches().isEmpty()).count();
        return n == 0 ? "" : speech.say(", " + n + " med avvikelse", ", " + n + " with a deviation");
    }
}
