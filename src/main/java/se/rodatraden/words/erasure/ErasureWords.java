package se.rodatraden.words.erasure;

import java.util.List;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.VisionEvent;
import se.rodatraden.vision.value.ErasureDecision;
import se.rodatraden.words.BodyWords;

/** Words for the erasure of texts (gallring): on the entry, and as an event of its own. */
public final class ErasureWords {
    private ErasureWords() {}

    /** What the event is called. */
    public static String title(Lang t) {
        return t.say("Uppgift gallrad", "Text erased");
    }

    /** On the entry: “Gallrad uppgift: beslut av kommunstyrelsen den 3 mars 2026, dnr KS 2026/12”. */
    public static String of(VisionEvent.TextsErased erasure, Lang t) {
        return t.say("Gallrad uppgift: beslut av ", "Erased: decided by ") + decision(erasure.decision(), t);
    }

    /** The decision: who, when, and by what. */
    public static String decision(ErasureDecision d, Lang t) {
        // Named by the registrar, so its name is no quotation, as that of an unknown body in a source is.
        return (d.body().kind() == BodyKind.UNKNOWN ? d.body().name() : BodyWords.inText(d.body(), t))
                + t.say(" den ", " on ")
                + t.day(d.date())
                + (d.dnr() == null ? "" : t.say(", dnr ", ", registry number ") + d.dnr())
                + (d.provision() == null ? "" : ", " + d.provision());
    }

    /** The details of the event. */
    public static List<String> lines(VisionEvent.TextsErased erasure, Lang t) {
        return List.of(
                t.say("Posten ", "The entry ") + erasure.entry()
                        + t.say(
                                " och det som sägs om den kan inte längre läsas. Beslut av ",
                                " and what is said of it can no longer be read. Decided by ")
                        + decision(erasure.decision(), t) + ".",
                t.say("Skäl: ", "Reason: ") + erasure.decision().why(),
                t.say("Föreslogs och godkändes av två personer: ", "Proposed and approved by two people: ")
                        + role(erasure.proposedBy(), t) + t.say(" och ", " and ") + role(erasure.approvedBy(), t)
                        + ".");
    }

    private static String role(String slug, Lang t) {
        return slug.equals("registrar") ? t.say("registrator", "registrar") : slug;
    }
}
