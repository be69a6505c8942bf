package se.rodatraden.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.value.BodyRef;

/** What the lines of a fact are put together from: a label with its value, dates, bodies, the reference of a decision. */
final class LineParts {
    private LineParts() {}

    static @Nullable String reference(@Nullable Decision decision, Lang t) {
        if (decision == null) {
            return null;
        }
        String paragraph = decision.paragraph() == null
                ? null
                : decision.paragraph().startsWith("§") ? decision.paragraph() : "§ " + decision.paragraph();
        String dnr = decision.dnr() == null ? null : t.say("dnr ", "reg. no. ") + decision.dnr();
        return Stream.of(paragraph, dnr)
                .filter(Objects::nonNull)
                .reduce((a, b) -> a + ", " + b)
                .orElse(null);
    }

    static String span(LocalDate from, LocalDate to, Lang t) {
        return DateWords.day(from, t.locale()) + " – " + DateWords.day(to, t.locale());
    }

    static @Nullable String body(@Nullable BodyRef body, Lang t) {
        return body == null ? null : BodyWords.inText(body, t);
    }

    static @Nullable String definite(@Nullable FuzzyDate date, Lang t) {
        return date == null ? null : DatePhrases.definite(date, t);
    }

    static @Nullable String held(@Nullable FuzzyDate when, Lang t) {
        return when == null ? null : t.say("Skulle ha hållits", "Was to be held") + DatePhrases.then(when, t);
    }

    static @Nullable String date(@Nullable FuzzyDate date, Lang t) {
        return date == null ? null : DatePhrases.alone(date, t);
    }

    static String fields(List<String> parts, Lang t) {
        return BodyWords.join(
                parts.stream()
                        .map(part -> DatePhrases.small(ChangeWords.field(part, t)))
                        .toList(),
                t);
    }

    static @Nullable String with(String before, @Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : before + value;
    }

    static List<String> lines(@Nullable String... lines) {
        return Stream.of(lines)
                .filter(line -> line != null && !line.isBlank())
                .map(Objects::requireNonNull)
                .toList();
    }
}
