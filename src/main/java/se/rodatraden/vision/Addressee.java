package se.rodatraden.vision;

/** One who is asked in a remiss (remissinstans): a body, a party, an organisation, or a group the source does not list. */
public record Addressee(String id, BodyRef.Kind kind, String name) {
    public Addressee {
        Checks.text("addressee.id", id, 100);
        Checks.text("addressee.name", name, 200);
    }
}
