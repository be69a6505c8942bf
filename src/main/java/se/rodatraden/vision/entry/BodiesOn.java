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

/** The bodies of a municipality as they are on a day: who has the matters of a body that an entry names, under its name of the day. */
public record BodiesOn(Successions successions, LocalDate day) {
    public BodiesOn(Municipality municipality, LocalDate day) {
        this(new Successions(municipality), day);
    }

    /**
     * Those that may have the matters of the body, one where it is known which; the body as it was named where the municipality's
     * register does not have it.
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

    /** The same of one who is asked; its id is the sender's own unless the register has it. */
    List<BodyRef> of(Addressee asked, FuzzyDate then) {
        return meant(asked, then)
                .map(b -> of(new BodyRef(b.id(), b.kind(), asked.name()), then))
                .orElseGet(() -> List.of(new BodyRef(null, asked.kind(), asked.name())));
    }

    /** Whether an answer from one is, on the day, an answer from the other who was asked: itself, or a body that has its matters. */
    boolean answersFor(Addressee from, Addressee asked, FuzzyDate then) {
        if (from.id().equals(asked.id())) {
            return true;
        }
        Optional<Body> answering = meant(from, FuzzyDate.day(day));
        Optional<Body> had = meant(asked, then);
        return answering.isPresent()
                && had.isPresent()
                && (had.get().id().equals(answering.get().id())
                        || successions.heirs(had.get(), day).stream()
                                .anyMatch(h -> h.id().equals(answering.get().id())));
    }

    /** The municipality's only body of the kind, as far as its register tells. */
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
