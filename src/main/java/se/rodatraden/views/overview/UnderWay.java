package se.rodatraden.views.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.views.reading.Due;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterQuery;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.vision.state.Preparation;

/** The open or possibly open matters of a municipality, earliest due date first. */
public final class UnderWay {
    private static final Set<String> OPEN = EnumSet.range(Preparation.COMMISSIONED, Preparation.DEFERRED).stream()
            .map(Preparation::name)
            .collect(Collectors.toUnmodifiableSet());

    /** Upper limit, beyond the number of open matters in any municipality. */
    private static final int MOST = 500;

    private UnderWay() {}

    /**
     * The matters of a municipality.
     *
     * @param knownAt null means now
     */
    public static List<RegisterRow> of(
            Register register, String municipality, LocalDate day, @Nullable Instant knownAt) {
        RegisterQuery query = new RegisterQuery(municipality, day, knownAt, null, null, null, null, false, null, MOST);
        return register.inAnyOf(OPEN, query).stream()
                .sorted(Comparator.comparing(
                        r -> r.snapshot().due().map(Due::lastDay).orElse(LocalDate.MAX)))
                .toList();
    }
}
