package se.rodatraden.pages.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.views.statistics.Sample;
import se.rodatraden.views.statistics.Statistic;

/**
 * Whose values are asked for; what cannot be read asks for none.
 *
 * @param unknown those without a value for this reason; null for those with one
 */
record Choice(@Nullable Statistic statistic, Sample.@Nullable Unknown unknown) {
    static Choice of(HttpServletRequest request) {
        String statistic = Objects.requireNonNullElse(RequestContext.words(request, "matt"), "");
        String unknown = Objects.requireNonNullElse(RequestContext.words(request, "okant"), "");
        return new Choice(
                Statistic.called(statistic).orElse(null),
                Arrays.stream(Sample.Unknown.values())
                        .filter(u -> u.slug().equals(unknown))
                        .findFirst()
                        .orElse(null));
    }

    String query() {
        StringBuilder query = new StringBuilder();
        Addresses.add(query, "matt", statistic == null ? null : statistic.slug());
        Addresses.add(query, "okant", unknown == null ? null : unknown.slug());
        return query.toString();
    }
}
