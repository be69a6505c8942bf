package se.rodatraden.pages.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.views.deadlines.DeadlineGroup;
import se.rodatraden.views.deadlines.DeadlineLine;
import se.rodatraden.words.situation.DatedWords;

/** Puts together a page of what has a date. */
final class DeadlinePages {
    /** More lines than this nobody reads through. */
    private static final int MOST = 400;

    private static final int DAYS_OF_A_WEEK = 7;

    private final RequestContext asking;
    private final Lang t;
    private final @Nullable DeadlineGroup chosen;

    DeadlinePages(RequestContext asking, @Nullable DeadlineGroup chosen) {
        this.asking = asking;
        this.t = asking.speech();
        this.chosen = chosen;
    }

    /**
     * The page.
     *
     * @param own its address, without day and choice
     */
    DeadlinesPage page(
            PageModel frame, List<NavigationLink> crumbs, @Nullable String whose, String own, List<DeadlineLine> all) {
        boolean ofAll = whose == null;
        List<DeadlineLine> kept = all.stream()
                .filter(l -> chosen == null || DeadlineGroup.of(l.item().kind()) == chosen)
                .toList();
        List<DeadlineLine> shown = kept.subList(0, Math.min(MOST, kept.size()));
        DatedLines lines = new DatedLines(asking, ofAll);
        return new DeadlinesPage(
                frame,
                crumbs,
                own,
                ofAll ? null : own.replaceFirst("/tidsfrister$", "/kalender"),
                asking.time(),
                choices(own, all),
                chosen == null ? null : chosen.slug(),
                shown.stream().filter(DeadlineLine::overdue).map(lines::line).toList(),
                weeks(shown.stream().filter(l -> !l.overdue() && !vague(l)).toList(), lines),
                shown.stream()
                        .filter(l -> !l.overdue() && vague(l))
                        .map(lines::line)
                        .toList(),
                kept.size() - shown.size(),
                ofAll ? municipalities(all) : List.of());
    }

    private List<DeadlinesPage.Choice> choices(String own, List<DeadlineLine> all) {
        Map<DeadlineGroup, Integer> counts = new EnumMap<>(DeadlineGroup.class);
        all.forEach(l -> counts.merge(DeadlineGroup.of(l.item().kind()), 1, Integer::sum));
        List<DeadlinesPage.Choice> choices = new ArrayList<>();
        choices.add(new DeadlinesPage.Choice(
                t.say("Alla slag", "All kinds"), address(own, null), all.size(), chosen == null));
        for (DeadlineGroup group : DeadlineGroup.values()) {
            int count = counts.getOrDefault(group, 0);
            if (count > 0 || group == chosen) {
                choices.add(new DeadlinesPage.Choice(
                        DatedWords.group(group, t), address(own, group), count, group == chosen));
            }
        }
        return List.copyOf(choices);
    }

    private String address(String own, @Nullable DeadlineGroup group) {
        StringBuilder query = new StringBuilder(asking.time().query());
        Addresses.add(query, "slag", group == null ? null : group.slug());
        return own + query;
    }

    /** Of a date in a longer time than a week no week can be named. */
    private static boolean vague(DeadlineLine line) {
        LocalDate first = line.item().firstDay();
        LocalDate last = line.item().lastDay();
        return first == null || last == null || ChronoUnit.DAYS.between(first, last) >= DAYS_OF_A_WEEK;
    }

    private List<DeadlinesPage.Week> weeks(List<DeadlineLine> ahead, DatedLines lines) {
        SortedMap<LocalDate, List<DeadlineLine>> weeks = new TreeMap<>(
                ahead.stream().collect(Collectors.groupingBy(l -> l.day().with(DayOfWeek.MONDAY))));
        List<DeadlinesPage.Week> titled = new ArrayList<>();
        weeks.forEach((monday, in) -> titled.add(new DeadlinesPage.Week(
                "v-" + monday, title(monday), in.stream().map(lines::line).toList())));
        return List.copyOf(titled);
    }

    private String title(LocalDate monday) {
        int week = monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        LocalDate now = asking.time().day().with(DayOfWeek.MONDAY);
        String which = monday.equals(now)
                ? t.say("Den här veckan", "This week")
                : monday.equals(now.plusWeeks(1)) ? t.say("Nästa vecka", "Next week") : t.say("Vecka ", "Week ") + week;
        String days = monday + "/" + monday.plusDays(DAYS_OF_A_WEEK - 1L);
        return which + ", " + DateWords.of(FuzzyDate.parse(days), t.locale());
    }

    private static List<NavigationLink> municipalities(List<DeadlineLine> all) {
        return all.stream()
                .map(l -> l.vision().municipality())
                .distinct()
                .map(code -> new NavigationLink(
                        Municipalities.name(code).orElse(code), Addresses.municipality(code) + "/tidsfrister"))
                .sorted(Comparator.comparing(NavigationLink::name))
                .toList();
    }
}
