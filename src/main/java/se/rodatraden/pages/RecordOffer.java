package se.rodatraden.pages;

import java.util.List;
import se.rodatraden.identity.Actor;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.identity.Right;
import se.rodatraden.time.Lang;

/** What a page of a municipality's bodies and terms offers those who may record there; nothing to others. */
public final class RecordOffer {
    private RecordOffer() {}

    /**
     * The links to the forms; none for those who may not record.
     *
     * @param commands those of what the page shows, by their names, with what each is called
     */
    public static List<NavigationLink> of(String code, Lang speech, List<NavigationLink> commands) {
        Actor actor = CurrentActor.now();
        if (!actor.known() || !actor.may(Right.RECORD, code)) {
            return List.of();
        }
        List<NavigationLink> all = new java.util.ArrayList<>();
        commands.forEach(
                c -> all.add(new NavigationLink(c.name(), Addresses.recordMunicipal(code) + "/" + c.address())));
        all.add(new NavigationLink(
                speech.say("Registrera annat om kommunen", "Record something else of the municipality"),
                Addresses.recordMunicipal(code)));
        all.add(new NavigationLink(
                speech.say("Alla uppgifter om kommunen", "All entries on the municipality"),
                Addresses.municipalEntries(code)));
        return List.copyOf(all);
    }
}
