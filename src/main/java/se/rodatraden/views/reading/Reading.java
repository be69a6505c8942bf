package se.rodatraden.views.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.history.Connection;
import se.rodatraden.vision.history.Known;
import se.rodatraden.vision.history.Titles;
import se.rodatraden.vision.situation.Freshness;
import se.rodatraden.vision.situation.Situation;
import se.rodatraden.vision.situation.TargetYear;
import se.rodatraden.vision.value.Link;

/**
 * What all channels show of a vision on a day, decided in one place: API, pages, feeds and e-mails only format it.
 *
 * @param horizonYear target year of the document in force, otherwise of the registration; null if none is stated
 * @param links other documents, linked from either end, each once
 * @param freshness the last act recorded by the day; null if there is none
 */
public record Reading(
        Titles titles,
        Situation situation,
        @Nullable Integer horizonYear,
        List<ReadLink> links,
        @Nullable Freshness freshness) {

    public static Reading of(VisionEvent.VisionRegistered registered, Known known, Situation situation) {
        LocalDate day = situation.day();
        return new Reading(
                Titles.on(registered, known, day),
                situation,
                TargetYear.on(registered, known, day).orElse(null),
                links(situation),
                situation.freshness());
    }

    public String title() {
        return titles.title();
    }

    public DocumentKind kind() {
        return titles.kind();
    }

    /** Whether the standing of an open matter has not been confirmed for more than a year. */
    public boolean stale() {
        return stale(situation, situation.judgedOn());
    }

    private static boolean stale(Situation situation, LocalDate day) {
        return !Situation.settled(situation.standing())
                && situation.freshness() != null
                && situation.freshness().stale(day);
    }

    /** Each link once: the same replacement may be recorded by a link there and by a repeal here. */
    private static List<ReadLink> links(Situation situation) {
        List<ReadLink> links = new ArrayList<>();
        for (Connection c : situation.connections()) {
            boolean already = c.other() != null
                    && links.stream()
                            .anyMatch(l -> c.other().equals(l.vision())
                                    && (l.relation() == c.relation() && l.incoming() == c.incoming()
                                            || follows(l) && c.follows()));
            if (!already) {
                links.add(link(c, situation.day()));
            }
        }
        return List.copyOf(links);
    }

    private static boolean follows(ReadLink l) {
        return l.relation() == Link.Relation.PREDECESSOR && l.incoming()
                || l.relation() == Link.Relation.CONTINUED_IN && !l.incoming();
    }

    private static ReadLink link(Connection c, LocalDate day) {
        return new ReadLink(
                c.relation(),
                c.incoming(),
                c.title(day),
                c.other(),
                c.linked() != null,
                c.link() == null ? null : c.link().owner(),
                c.link() == null ? null : c.link().kind(),
                c.here() ? c.told().entry().id() : null);
    }
}
