package se.rodatraden.views.reading;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.LawReference;
import se.rodatraden.time.YearBasis;
import se.rodatraden.vision.entry.Entries;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.value.BodyRef;

/** Builds an item; by default its date is set by a source, and its body is that of the entry. */
final class DatedItemBuilder {
    private final String key;
    private final DatedKind kind;
    private final String entry;
    private final @Nullable FuzzyDate when;
    private DatedItem.Basis basis = DatedItem.Basis.SET;
    private @Nullable LawReference law;
    private @Nullable String deadline;
    private boolean putOff;
    private List<BodyRef> bodies = List.of();
    private @Nullable String words;
    private @Nullable Integer round;
    private @Nullable Integer asked;
    private @Nullable FuzzyDate moved;

    private DatedItemBuilder(String key, DatedKind kind, String entry, @Nullable FuzzyDate when) {
        this.key = key;
        this.kind = kind;
        this.entry = entry;
        this.when = when;
    }

    static DatedItemBuilder of(String key, DatedKind kind, String entry, @Nullable FuzzyDate when) {
        return new DatedItemBuilder(key, kind, entry, when);
    }

    DatedItemBuilder basis(DatedItem.Basis is) {
        basis = is;
        return this;
    }

    DatedItemBuilder law(Optional<LawReference> is) {
        law = is.orElse(null);
        return this;
    }

    DatedItemBuilder deadline(String is) {
        deadline = is;
        return this;
    }

    DatedItemBuilder putOff(boolean is) {
        putOff = is;
        return this;
    }

    DatedItemBuilder by(List<BodyRef> are) {
        bodies = are;
        return this;
    }

    DatedItemBuilder words(@Nullable String are) {
        words = are;
        return this;
    }

    DatedItemBuilder round(int number, int of) {
        round = number;
        asked = of;
        return this;
    }

    DatedItemBuilder moved(@Nullable FuzzyDate from) {
        moved = from;
        return this;
    }

    String key() {
        return key;
    }

    /** The item; empty if the date is unknown. */
    Optional<DatedItem> built(Entries entries) {
        if (when == null || when.year() == YearBasis.MISSING || when.earliest() == null && when.latest() == null) {
            return Optional.empty();
        }
        Optional<Entry> from = entries.entry(entry);
        return Optional.of(new DatedItem(
                key,
                kind,
                basis,
                entry,
                when,
                law == null ? null : law.paragraph(),
                law == null || law.exact(),
                deadline,
                putOff,
                bodies.isEmpty()
                        ? from.map(e -> e.fact().told().body()).stream().toList()
                        : bodies,
                from.flatMap(Decisions::decision).map(Decision::paragraph).orElse(null),
                words,
                round,
                asked,
                moved));
    }
}
