package se.rodatraden.views;

import se.rodatraden.municipality.DocumentKind;
import se.rodatraden.vision.History;
import se.rodatraden.vision.Known;
import se.rodatraden.vision.Marks;
import se.rodatraden.vision.Situation;
import se.rodatraden.vision.VisionId;

/**
 * One vision as of a day, as known at a time.
 *
 * @param history what was recorded by that time
 * @param title what the document is called on the day
 * @param version the sequence number of the last event of the whole stream: what a writer must have seen
 * @param position the feed position of the last event of the history
 * @param marks what is confidential now, whichever time was asked for
 */
public record VisionOn(
        History history,
        Known known,
        Situation situation,
        String title,
        DocumentKind kind,
        long version,
        long position,
        Marks marks) {
    public VisionId id() {
        return history.id();
    }
}
