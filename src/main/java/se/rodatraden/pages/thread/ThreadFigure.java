package se.rodatraden.pages.thread;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriods;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;

/**
 * The red thread as a page shows it: the drawing of the whole way or of a part of it, the ways to other parts, and to the same as files.
 *
 * @param base what the address of an entry begins with, before its “#”; empty on the page that lists the entries
 * @param periods the parts of the way that can be chosen, the whole first; empty where there are not two
 * @param period the address of the part that is shown
 * @param left how many steps of the way are outside the part, in words; null where none is
 */
public record ThreadFigure(
        RedThread thread,
        String base,
        List<NavigationLink> periods,
        String period,
        @Nullable String left,
        String svg,
        String png,
        String embedded) {

    /** The figure on the page at the address, or nothing where no step is known. */
    public static Optional<ThreadFigure> of(VisionOn on, TimeForm time, String address) {
        return of(on, time, address, "", "#vagen");
    }

    /** The figure on another page than the one that lists the entries. */
    public static Optional<ThreadFigure> elsewhere(VisionOn on, TimeForm time, String address) {
        return of(on, time, address, Addresses.vision(on.id()) + time.query(), "");
    }

    private static Optional<ThreadFigure> of(VisionOn on, TimeForm time, String address, String base, String place) {
        Zoom zoom = Zoom.of(address);
        List<Step> all = Steps.of(on.known(), on.situation(), time.speech());
        String own = Addresses.vision(on.id());
        return Drawing.of(all, on.known(), on.situation(), time.speech(), zoom)
                .map(thread -> new ThreadFigure(
                        thread,
                        base,
                        periods(all, on.situation().day(), address, place, time.speech()),
                        zoom.chosen() ? address + place : Zoom.without(address) + place,
                        outside(all, zoom, time.speech()),
                        own + "/trad.svg" + time.query(),
                        own + "/trad.png" + time.query(),
                        own + "/trad" + time.query()));
    }

    private static List<NavigationLink> periods(
            List<Step> all, LocalDate day, String address, String place, Lang speech) {
        LocalDate first = all.stream()
                .map(s -> s.earliest() == null ? s.latest() : s.earliest())
                .min(LocalDate::compareTo)
                .orElse(day);
        LocalDate last =
                all.stream().map(Step::latest).max(LocalDate::compareTo).orElse(day);
        List<NavigationLink> links = new ArrayList<>();
        for (MandatePeriods.Term term : MandatePeriods.board(first, last.isBefore(first) ? first : last)) {
            Zoom zoom = new Zoom(term.from(), term.to());
            if (all.stream().anyMatch(s -> !zoom.ends(s) && !zoom.follows(s))) {
                links.add(new NavigationLink(term.label(), Zoom.with(address, term.from(), term.to()) + place));
            }
        }
        return links.size() < 2
                ? List.of()
                : Stream.concat(
                                Stream.of(new NavigationLink(
                                        speech.say("Hela vägen", "The whole path"), Zoom.without(address) + place)),
                                links.stream())
                        .toList();
    }

    private static @Nullable String outside(List<Step> all, Zoom zoom, Lang speech) {
        long before = count(all, zoom, true);
        long after = count(all, zoom, false);
        return before + after == 0
                ? null
                : speech.say(
                        "Bilden visar en del av vägen: " + before + " steg före och " + after + " efter visas inte.",
                        "The picture shows a part of the path: " + before + " steps before it and " + after
                                + " after it are not shown.");
    }

    private static long count(List<Step> all, Zoom zoom, boolean before) {
        return all.stream()
                .filter(s -> s.mark() != Step.Mark.END && (before ? zoom.ends(s) : zoom.follows(s)))
                .count();
    }

    /** Whether the period at the address is the one that is shown. */
    public boolean shows(NavigationLink link) {
        return Objects.equals(link.address(), period);
    }
}
