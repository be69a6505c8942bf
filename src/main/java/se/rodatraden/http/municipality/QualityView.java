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
 * The data quality of a municipality's register on a day.
 *
 * @param visions number of documents in the register
 * @param lastRecorded when an event of any of them was last recorded
 */
record QualityView(
        String municipality,
        LocalDate asOf,
        int visions,
        @Nullable Instant lastRecorded,
        List<IndicatorView> indicators) {

    /**
     * A data quality indicator.
     *
     * @param indicator stable identifier of the indicator
     * @param label display name of the indicator
     * @param meaning what is counted, and out of what
     * @param count number of findings
     * @param of number of things examined
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
     * One finding of an indicator.
     *
     * @param vision id of the document; left out where the finding is about a body
     * @param entry the entry concerned; left out where the finding is about the whole document
     * @param body id of the body
     * @param detail further explanation
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
