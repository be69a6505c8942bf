package se.rodatraden.http.municipality;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.MandatePeriod.Calendar;

/**
 * A term of office by the name in its address, “2015-2018”: the council's term and that of the board and committees, which begin and end
 * on different days.
 */
record TermView(String term, String label, List<Border> borders, Map<String, String> links) {

    /** The source of a term's dates. */
    enum Origin {
        RECORDED,
        STATUTORY
    }

    /** First and last day of a term; {@code BOARD} means the board and the committees. */
    @Schema(name = "TermBoundary")
    record Border(
            Calendar body,
            String label,
            LocalDate from,
            LocalDate to,
            Origin origin,
            @Nullable String entry) {
        static Border of(Calendar calendar, MandatePeriod.Span s) {
            return new Border(
                    calendar,
                    s.label(),
                    s.from(),
                    s.to(),
                    s.entry() == null ? Origin.STATUTORY : Origin.RECORDED,
                    s.entry());
        }
    }

    static TermView of(String municipality, MandatePeriod period) {
        return new TermView(
                period.name(),
                period.label(),
                borders(period),
                Map.of(
                        "self",
                        "/api/" + municipality + "/terms/" + period.name(),
                        "handover",
                        address(municipality, period),
                        "terms",
                        "/api/" + municipality + "/terms"));
    }

    static List<Border> borders(MandatePeriod period) {
        return Stream.of(Calendar.values())
                .map(c -> Border.of(c, period.span(c)))
                .toList();
    }

    static String address(String municipality, MandatePeriod period) {
        return "/api/" + municipality + "/terms/" + period.name() + "/handover";
    }
}
