package se.rodatraden.http.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Coverage;
import se.rodatraden.words.search.CoverageWords;

/**
 * A page of the register's visions.
 *
 * @param next cursor of the next page; null on the last
 * @param coverage what the search covers so far; only for a search that does not cover all visions yet
 */
record RegisterAnswer(
        List<RegisterItem> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next,
        @Nullable SearchCoverage coverage) {

    /**
     * What a search covers while the read models are being rebuilt. A vision that is not found may be among those not searched yet.
     *
     * @param visions number of visions to be searched
     * @param searched number of them searched so far: those registered last
     * @param message the same in a sentence
     */
    record SearchCoverage(long visions, long searched, String message) {
        static @Nullable SearchCoverage of(Coverage coverage, Lang t) {
            String message = CoverageWords.of(coverage, t);
            return message == null ? null : new SearchCoverage(coverage.visions(), coverage.searched(), message);
        }
    }
}
