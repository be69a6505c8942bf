package se.rodatraden.http.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.When;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.State;
import se.rodatraden.vision.state.Validity;
import se.rodatraden.vision.value.Part;
import se.rodatraden.vision.value.Text;

/** The versions of a vision on a day: texts proposed, and texts adopted or said to have applied. */
record VersionsView(List<Proposed> proposed, List<Adopted> adopted) {

    /** A proposed text; it never changes, a revision gets a new number. */
    record Proposed(
            int number,
            String entry,
            When occurred,
            @Nullable String title,
            @Nullable Text text,
            List<Part> parts,
            @Nullable String changes) {}

    /**
     * An adopted version, identified by the entry of its decision.
     *
     * @param standing its possible states on the day, given the other versions; one if certain
     * @param asserted true if a source only claims that it applied
     * @param obsolete the entry that calls it out of date; such a statement repeals nothing
     */
    record Adopted(
            String entry,
            @Nullable String title,
            When occurred,
            List<Document> standing,
            boolean asserted,
            @Nullable When validFrom,
            @Nullable When validTo,
            List<Part> parts,
            @Nullable String obsolete) {}

    static VersionsView of(VisionOn on, Lang language) {
        List<Proposed> proposed = new ArrayList<>();
        for (Placed p : on.known().placed()) {
            if (p.by(on.situation().day())) {
                add(proposed, p.entry(), language);
            }
        }
        State state = on.situation().standing().state();
        List<Adopted> adopted = new ArrayList<>();
        for (int i = 0; i < state.versions().size(); i++) {
            int place = i;
            on.known()
                    .entries()
                    .entry(state.versions().get(i).entry())
                    .ifPresent(e -> adopted.add(adopted(
                            state,
                            place,
                            e,
                            on.known().version(place, on.situation().day()),
                            language)));
        }
        return new VersionsView(List.copyOf(proposed), List.copyOf(adopted));
    }

    private static void add(List<Proposed> proposed, Entry e, Lang language) {
        When occurred = When.of(e.occurred(), language);
        if (e.fact() instanceof Fact.VisionProposed f) {
            proposed.add(new Proposed(proposed.size() + 1, e.id(), occurred, f.title(), f.text(), f.parts(), null));
        } else if (e.fact() instanceof Fact.ProposalRevised f) {
            proposed.add(new Proposed(proposed.size() + 1, e.id(), occurred, null, f.text(), f.parts(), f.changes()));
        }
    }

    private static Adopted adopted(State state, int place, Entry e, Set<Document> standing, Lang language) {
        State.Version v = state.versions().get(place);
        String title = e.fact() instanceof Fact.VisionAdopted f
                ? f.title()
                : e.fact() instanceof Fact.AppliedAsserted f ? f.title() : null;
        List<Part> parts = e.fact() instanceof Fact.VisionAdopted f ? f.parts() : List.of();
        return new Adopted(
                e.id(),
                title,
                When.of(e.occurred(), language),
                List.copyOf(standing),
                v.asserted(),
                When.orNull(v.validFrom(), language),
                When.orNull(Validity.validTo(state, v).orElse(null), language),
                parts,
                v.obsolete());
    }
}
