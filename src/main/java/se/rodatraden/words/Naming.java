package se.rodatraden.words;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Reading;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.VisionId;

/**
 * What the ids in a fact stand for, in the vision that it is told of. An id says nothing to a reader: where its name is not known,
 * nothing is said.
 */
public record Naming(Supplier<Stream<Fact>> told, @Nullable Reading reading, Lang t) {

    /** Of a fact that stands alone. */
    public static Naming none(Lang t) {
        return new Naming(Stream::empty, null, t);
    }

    static Naming of(VisionOn on, Lang t) {
        return new Naming(() -> on.known().entries().list().stream().map(e -> e.fact()), on.reading(), t);
    }

    /** An entry by its title and date: “Återremitterades, 2 mars 2016”. */
    @Nullable
    String entry(@Nullable String id) {
        return id == null
                ? null
                : told.get()
                        .filter(f -> f.entry().equals(id))
                        .findFirst()
                        .map(f -> FactTitles.of(f, t) + ", "
                                + DatePhrases.alone(f.told().occurred(), t))
                        .orElse(null);
    }

    /** One of those who were asked in a remiss round. */
    @Nullable
    String addressee(int round, @Nullable String id) {
        return id == null
                ? null
                : told.get()
                        .flatMap(f -> asked(f, round))
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .map(Addressee::name)
                        .orElse(null);
    }

    private static Stream<Addressee> asked(Fact fact, int round) {
        return fact instanceof Fact.SentToRemiss s && s.round() == round
                ? s.addressees().stream()
                : fact instanceof Fact.AddresseeAdded a && a.round() == round
                        ? Stream.of(a.addressee())
                        : Stream.empty();
    }

    /** Another document by its title, or that it is another. */
    @Nullable
    String vision(@Nullable VisionId id) {
        return id == null
                ? null
                : Optional.ofNullable(reading).stream()
                        .flatMap(r -> r.links().stream())
                        .filter(l -> id.equals(l.vision()) && l.registered())
                        .findFirst()
                        .map(l -> t.quoted(l.title()))
                        .orElse(t.say("ett annat dokument", "another document"));
    }
}
