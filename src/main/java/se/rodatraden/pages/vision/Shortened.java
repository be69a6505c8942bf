package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.thread.Zoom;
import se.rodatraden.views.progress.PlanParts;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.history.Known;

/**
 * The folded entries of a long history: each is only named, so that the page stays small, and a link shows them in full. Of the part of the
 * way that a reader has chosen, everything is said.
 */
final class Shortened {
    /** A list of more entries is long. */
    private static final int LONG = 100;

    private final boolean longList;
    private final Zoom chosen;
    private final String address;
    private final EntryViews views;
    private final PlanParts plans;

    /**
     * @param address of the page, with the part of the way that is chosen
     * @param size how many entries the list has
     */
    Shortened(String address, int size, EntryViews views, PlanParts plans) {
        this.longList = size > LONG;
        this.chosen = Zoom.of(address);
        this.address = address;
        this.views = views;
        this.plans = plans;
    }

    /** The entry as it is named; empty where all that it says is shown. */
    Optional<VisionPage.EntryView> named(Placed p, @Nullable Placed unordered) {
        if (!isNamed(p)) {
            return Optional.empty();
        }
        List<VisionPage.EntryView> parts = plans.of(p).stream()
                .map(part -> views.named(part, null, List.of()))
                .toList();
        return Optional.of(views.named(p, unordered, parts));
    }

    private boolean isNamed(Placed p) {
        return longList && !(chosen.chosen() && chosen.holds(p.earliest(), p.latest()));
    }

    /** Whether the entry is only named. */
    boolean names(Entry e, Known known) {
        Placed p = known.placed(e.id());
        return p != null && isNamed(p);
    }

    /** The legal status with the days of the newest decision; those of older ones are on the page of the year of each. */
    LegalSection of(LegalSection legal, Known known) {
        List<LegalSection.OfDecision> decisions = new ArrayList<>();
        for (LegalSection.OfDecision d : legal.decisions()) {
            Placed p = known.placed(d.entry());
            boolean newest = d.equals(legal.decisions().getLast());
            if (p == null || newest || d.days().isEmpty() || !isNamed(p)) {
                decisions.add(d);
            } else {
                decisions.add(d.withDaysAt(year(p) + "#lk-" + d.entry()));
            }
        }
        return new LegalSection(List.copyOf(decisions), legal.stated());
    }

    private String year(Placed p) {
        return at(
                LocalDate.of(first(p).getYear(), Month.JANUARY, 1),
                LocalDate.of(p.latest().getYear(), Month.DECEMBER, 31));
    }

    /** The same page with all that these entries say; null where it says so already. */
    @Nullable
    String whole(List<Placed> entries) {
        if (entries.stream().noneMatch(this::isNamed)) {
            return null;
        }
        LocalDate from =
                entries.stream().map(Shortened::first).min(LocalDate::compareTo).orElseThrow();
        LocalDate to =
                entries.stream().map(Placed::latest).max(LocalDate::compareTo).orElseThrow();
        return at(from, to) + "#h-" + entries.getFirst().entry().id();
    }

    private static LocalDate first(Placed p) {
        return p.earliest() == null ? p.latest() : p.earliest();
    }

    /** From the page itself: it is said of many entries. */
    private String at(LocalDate from, LocalDate to) {
        String chosen = Zoom.with(address, from, to);
        return chosen.substring(chosen.indexOf('?'));
    }
}
