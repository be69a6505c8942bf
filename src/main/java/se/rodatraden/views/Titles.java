package se.rodatraden.views;

import java.time.LocalDate;
import se.rodatraden.municipality.DocumentKind;
import se.rodatraden.vision.Fact;
import se.rodatraden.vision.Known;
import se.rodatraden.vision.Placed;
import se.rodatraden.vision.VisionEvent;

/** What the document is called on a day, and its kind: as adopted, else as proposed, else as it was registered. */
record Titles(String title, DocumentKind kind) {

    static Titles on(VisionEvent.VisionRegistered registered, Known known, LocalDate day) {
        Titles titles = new Titles(registered.title(), registered.kind());
        for (Placed p : known.placed()) {
            if (p.by(day) && p.entry().fact() instanceof Fact.VisionProposed f) {
                titles = new Titles(f.title(), f.kind());
            } else if (p.by(day) && p.entry().fact() instanceof Fact.VisionAdopted f) {
                titles = new Titles(f.title(), titles.kind);
            }
        }
        return titles;
    }
}
