package se.rodatraden.vision.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.Successions;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;

/** The bodies of a municipality on a day: resolves a body named by an entry to the one that has its matters, by its name on the day. */
public record BodiesOn(Successions successions, LocalDate day) {
    public BodiesOn(Municipality municipality, LocalDate day) {
        this(new Successions(municipality), day);
    }

    /**
     * The bodies that may have the matters of the named one, one if it is certain; the body as named if the municipality's
     * register does not contain it.
     *
     * @param then when it was named
     */
    public List<BodyRef> of(BodyRef named, FuzzyDate then) {
        Optional<Body> meant = successions.meant(named.id(), named.kind(), named.name(), first(then));
        return meant.map(had -> successions.heirs(had, day).stream()
                        .map(b -> new BodyRef(b.id(), b.kind(), name(b, named)))
                        .distinct()
                        .toList())
                .orElse(List.of(named));
    }

    /** The same for an addressee, whose id is the sender's own unless the register contains it. */
    List<BodyRef> of(Addressee asked, FuzzyDate then) {
        return meant(asked, then)
                .map(b -> of(new BodyRef(b.id(), b.kind(), asked.name()), then))
                .orElseGet(() -> List.of(new BodyRef(null, asked.kind(), asked.name())));
    }

    /** Whether, on the day, an answer from one body counts as that of an addressee: the same body, or its successor. */
    boolean answersFor(Addressee from, Addressee asked, FuzzyDate then) {
        return from.id().equals(asked.id()) || answersFor(answering(from), asked, then);
    }

    /** The body of the register that answers on the day; found once for an answer, however many were asked. */
    Optional<Body> answering(Addressee from) {
        return successions.meantByOwnId(from.id(), from.kind(), from.name(), day);
    }

    /** Whether the body, other than by its id with the sender, is the one asked or has its matters. */
    boolean answersFor(Optional<Body> answering, Addressee asked, FuzzyDate then) {
        Optional<Body> had = answering.flatMap(_ -> meant(asked, then));
        return answering.isPresent()
                && had.isPresent()
                && (had.get().id().equals(answering.get().id())
                        || successions.heirs(had.get(), day).stream()
                                .anyMatch(h -> h.id().equals(answering.get().id())));
    }

    /** The municipality's only body of the kind, according to its register. */
    public Optional<BodyRef> only(BodyKind kind, String usual) {
        return successions
                .meant(null, kind, usual, day)
                .map(b -> new BodyRef(b.id(), b.kind(), Successions.name(b, day)));
    }

    BodiesOn on(LocalDate other) {
        return new BodiesOn(successions, other);
    }

    private Optional<Body> meant(Addressee a, FuzzyDate then) {
        return successions.meantByOwnId(a.id(), a.kind(), a.name(), first(then));
    }

    private String name(Body body, BodyRef named) {
        String name = Successions.name(body, day);
        return name.equalsIgnoreCase(named.name()) ? named.name() : name;
    }

    private static @Nullable LocalDate first(FuzzyDate date) {
        if (date.year() == YearBasis.MISSING) {
            return null;
        }
        return date.earliest() != null ? date.earliest() : date.latest();
    }
}
