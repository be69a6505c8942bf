package se.rodatraden.pages.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.recording.form.KnownVisions;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterQuery;

/** The documents that a form may name, as the register has them today. */
record RegisterDocuments(Register register, Visions visions) {
    private static final int FOUND = 20;
    private static final int OF_ONE_MUNICIPALITY = 300;

    /** Those found by words, the titles of which may be others. */
    List<KnownVisions.Known> called(String words) {
        return list(null, words, FOUND);
    }

    /** Those of a municipality. */
    List<KnownVisions.Known> of(String municipality) {
        return list(municipality, null, OF_ONE_MUNICIPALITY);
    }

    private List<KnownVisions.Known> list(@Nullable String municipality, @Nullable String words, int limit) {
        RegisterQuery query =
                new RegisterQuery(municipality, visions.today(), null, null, null, null, words, false, null, limit);
        return register.list(query).items().stream()
                .map(row -> new KnownVisions.Known(row.vision(), row.snapshot().title()))
                .toList();
    }
}
