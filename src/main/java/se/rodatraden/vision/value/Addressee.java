package se.rodatraden.vision.value;

import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.Checks;

/** One who is asked in a remiss (remissinstans): a body, a party, an organisation, or a group the source does not list. */
public record Addressee(String id, BodyKind kind, String name) {
    public Addressee {
        Checks.text("addressee.id", id, 100);
        Checks.text("addressee.name", name, 200);
    }
}
