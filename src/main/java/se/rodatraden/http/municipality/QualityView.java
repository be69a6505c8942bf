package se.rodatraden.http.municipality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.answer.Addresses;
import se.rodatraden.time.Lang;
import se.rodatraden.views.quality.Finding;
import se.rodatraden.views.quality.Measure;
import se.rodatraden.views.quality.QualityReport;
import se.rodatraden.words.quality.IndicatorWords;

/**
 * How complete the register of a municipality is on a day.
 *
 * @param visions how many documents it has
 * @param lastRecorded when anything was last recorded of one of them
 */
record QualityView(
        String municipality,
        LocalDate asOf,
        int visions,
        @Nullable Instant lastRecorded,
        List<IndicatorView> indicators) {

    /**
     * One indicator.
     *
     * @param indicator its name, which does not change
     * @param label the same in words
     * @param meaning what is counted, and out of what
     * @param count how many are found
     * @param of out of how many
     */
    record IndicatorView(
            String indicator, String label, String meaning, int count, int of, List<FindingView> findings) {
        static IndicatorView of(Measure m, Lang language) {
            return new IndicatorView(
                    m.indicator().slug(),
                    IndicatorWords.title(m.indicator(), language),
                    IndicatorWords.meaning(m.indicator(), language),
                    m.count(),
                    m.of(),
                    m.findings().stream().map(f -> FindingView.of(f, language)).toList());
        }
    }

    /**
     * What an indicator finds.
     *
     * @param vision the id of the document; left out where it is a body
     * @param entry the entry that shows it; left out where it is the document as a whole
     * @param body the id of the body
     * @param detail what more is to be said
     */
    record FindingView(
            @Nullable String vision,
            @Nullable String title,
            @Nullable String entry,
            @Nullable String body,
            @Nullable String detail,
            @Nullable String self) {
        static FindingView of(Finding f, Lang language) {
            String detail = IndicatorWords.detail(f.detail(), language);
            return new FindingView(
                    f.vision() == null ? null : f.vision().toString(),
                    f.title(),
                    f.entry() == null ? null : f.entry().id(),
                    f.body(),
                    detail.isEmpty() ? null : detail,
                    f.vision() == null ? null : Addresses.of(f.vision()));
        }
    }

    static QualityView of(QualityReport report, Lang language) {
        return new QualityView(
                report.municipality(),
                report.day(),
                report.visions(),
                report.lastRecorded(),
                report.measures().stream()
                        .map(m -> IndicatorView.of(m, language))
                        .toList());
    }
}
