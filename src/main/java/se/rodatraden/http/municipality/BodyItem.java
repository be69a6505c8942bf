package se.rodatraden.http.municipality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.When;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Existence;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.Lang;

/**
 * A body in the municipality's register.
 *
 * @param name its name on the day; null where it did not exist, or the name is not recorded
 * @param existence whether it existed on the day
 * @param until the first day on which it no longer existed
 * @param mattersTo the body that took over its open matters
 * @param entry the entry that established it
 * @param ending the entry that dissolved it
 */
record BodyItem(
        String id,
        BodyKind kind,
        @Nullable String name,
        Existence existence,
        When from,
        @Nullable When until,
        List<Name> names,
        List<String> predecessors,
        List<String> successors,
        @Nullable String mattersTo,
        String entry,
        @Nullable String ending,
        Map<String, String> links) {

    /** A name and when it came into use. */
    record Name(String name, When from, String entry) {}

    static BodyItem of(Body b, Municipality in, LocalDate day, Lang language) {
        String self = "/api/" + in.code() + "/bodies/" + b.id();
        return new BodyItem(
                b.id(),
                b.kind(),
                b.nameOn(day).orElse(null),
                b.during(day, day),
                When.of(b.from(), language),
                When.orNull(b.until(), language),
                b.names().stream()
                        .map(n -> new Name(n.name(), When.of(n.from(), language), n.entry()))
                        .toList(),
                b.predecessors(),
                b.successors(),
                b.mattersTo(),
                b.entry(),
                b.ending(),
                Map.of(
                        "self",
                        self,
                        "docket",
                        self + "/docket",
                        "terms",
                        "/api/" + in.code() + "/terms?bodyId=" + b.id()));
    }
}
