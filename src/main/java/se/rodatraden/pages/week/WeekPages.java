package se.rodatraden.pages.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.atom.SelectionFeed;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.deadlines.DatedLines;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.deadlines.DeadlineLine;
import se.rodatraden.views.deadlines.DeadlineRegister;
import se.rodatraden.views.deadlines.DeadlineScope;
import se.rodatraden.words.situation.DatedWords;

/** Puts together what is due and what has changed of each thing that is followed. */
final class WeekPages {
    private static final int CHANGES = 5;

    private final DeadlineRegister deadlines;
    private final SelectionFeed feed;
    private final RequestContext asking;
    private final Lang t;
    private final LocalDate since;

    WeekPages(DeadlineRegister deadlines, SelectionFeed feed, RequestContext asking, LocalDate since) {
        this.deadlines = deadlines;
        this.feed = feed;
        this.asking = asking;
        this.t = asking.speech();
        this.since = since;
    }

    List<WeekPage.Item> items(Watched watched) {
        List<WeekPage.Item> items = new ArrayList<>();
        for (WatchedItem item : watched.items()) {
            items.add(item(item, "f-" + (items.size() + 1)));
        }
        return List.copyOf(items);
    }

    private WeekPage.Item item(WatchedItem item, String id) {
        LocalDate today = asking.today();
        LocalDate end =
                today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusWeeks(1);
        DeadlineScope scope = item.scope();
        List<DeadlineLine> all = scope == null ? List.of() : deadlines.of(scope, today, null);
        boolean several = item.feeds().size() != 1 || item.feeds().getFirst().vision() == null;
        DatedLines lines = new DatedLines(asking, several);
        SelectionFeed.Since changed =
                feed.since(item.feeds(), since.atStartOfDay(SwedishDays.ZONE).toInstant(), CHANGES, t.locale());
        return new WeekPage.Item(
                id,
                item.key(),
                item.name(),
                item.page(),
                item.note(),
                all.stream()
                        .filter(l -> l.overdue() || !l.day().isAfter(end))
                        .map(lines::line)
                        .toList(),
                all.stream()
                        .filter(l -> !l.overdue() && l.day().isAfter(end))
                        .findFirst()
                        .map(this::later)
                        .orElse(null),
                changed.newest().stream().map(c -> change(c, several)).toList(),
                more(changed));
    }

    private String later(DeadlineLine line) {
        return t.say("Därefter: ", "After that: ")
                + DatedWords.when(line.item(), t)
                + ", "
                + DatedWords.what(line.item(), t)
                + " ("
                + line.title()
                + ").";
    }

    private WeekPage.Change change(SelectionFeed.Recent c, boolean several) {
        return new WeekPage.Change(
                c.title(),
                c.page(),
                t.day(c.recordedAt().atZone(SwedishDays.ZONE).toLocalDate()),
                several ? c.subject() : null);
    }

    private @Nullable String more(SelectionFeed.Since changed) {
        int more = changed.count() - changed.newest().size();
        return more <= 0
                ? null
                : t.say("och ", "and ")
                        + (changed.more() ? t.say("minst ", "at least ") : "")
                        + more
                        + t.say(" till", " more");
    }
}
