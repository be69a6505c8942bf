package se.rodatraden.pages.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Right;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.ConfidentialityMarks;
import se.rodatraden.vision.value.VisionId;

/** The pages of one vision besides its own: why it stands so, the ledger, and two times side by side. */
public final class Navigation {
    public static final String WHY = "/varfor";
    public static final String LEDGER = "/liggare";
    public static final String COMPARE = "/jamfor";

    /** The evidence package of a vision. */
    public static final String EVIDENCE = "/bevis.zip";

    static final String CONFIDENTIAL = "/sekretess";

    private Navigation() {}

    /** Those other than {@code here}, for the day and time that are shown; null is the vision's own page. */
    public static List<NavigationLink> of(VisionId id, TimeForm time, @Nullable String here) {
        Lang s = time.speech();
        String own = Addresses.vision(id);
        return Stream.of(
                        here == null
                                ? null
                                : new NavigationLink(
                                        s.say("Dokumentets sida", "The document's page"),
                                        Addresses.vision(id, time.asOf(), time.knownAt())),
                        way(here, WHY, s.say("Varför läget är så", "Why it stands so"), own, time),
                        LEDGER.equals(here)
                                ? null
                                : new NavigationLink(
                                        s.say("Liggare", "Ledger"),
                                        own + LEDGER + Addresses.time(null, time.knownAt())),
                        way(here, COMPARE, s.say("Jämför två tider", "Compare two times"), own, time))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The same, and the pages of what the reader may do: read confidential text where there is any, and record. */
    public static List<NavigationLink> of(
            VisionId id, TimeForm time, @Nullable String here, ConfidentialityMarks marks) {
        Actor actor = CurrentActor.now();
        boolean reads = actor.known()
                && (actor.may(Right.READ_CONFIDENTIAL, id.municipality())
                        || actor.may(Right.READ_OWN_BODIES, id.municipality()));
        boolean records = actor.known() && actor.may(Right.RECORD, id.municipality());
        return Stream.of(
                        of(id, time, here).stream(),
                        Stream.of(new NavigationLink(
                                        time.speech().say("Under sekretess", "Confidential"),
                                        Addresses.vision(id) + CONFIDENTIAL))
                                .filter(_ -> reads && !marks.none()),
                        Stream.of(
                                        new NavigationLink(
                                                time.speech().say("Registrera", "Record"), Addresses.record(id)),
                                        new NavigationLink(
                                                time.speech().say("Historiken som YAML", "The history as YAML"),
                                                Addresses.document(id, "yaml")),
                                        new NavigationLink(
                                                time.speech().say("Historiken som JSON", "The history as JSON"),
                                                Addresses.document(id, "json")))
                                .filter(_ -> records))
                .flatMap(links -> links)
                .toList();
    }

    /** The forms by which an entry is corrected or struck, for those who may; a text that is masked cannot be corrected here. */
    public static List<NavigationLink> repairs(VisionId id, String entry, boolean masked, Lang speech) {
        Actor actor = CurrentActor.now();
        List<NavigationLink> repairs = new ArrayList<>();
        if (!masked && actor.known() && actor.may(Right.RECORD, id.municipality())) {
            String form = Addresses.record(id);
            repairs.add(new NavigationLink(speech.say("Rätta", "Correct"), form + "/correct-entry?corrects=" + entry));
            repairs.add(new NavigationLink(speech.say("Stryk", "Strike"), form + "/annul-entry?annuls=" + entry));
        }
        if (actor.known() && actor.may(Right.ERASE, id.municipality())) {
            repairs.add(new NavigationLink(speech.say("Gallra", "Erase"), Addresses.vision(id) + "/gallra/" + entry));
        }
        return List.copyOf(repairs);
    }

    private static @Nullable NavigationLink way(
            @Nullable String here, String page, String name, String own, TimeForm time) {
        return page.equals(here)
                ? null
                : new NavigationLink(name, own + page + Addresses.time(time.asOf(), time.knownAt()));
    }
}
