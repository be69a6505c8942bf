package se.rodatraden.pages.recording.municipality;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.RecordedMunicipalEvent;
import se.rodatraden.time.Lang;
import se.rodatraden.words.MunicipalWords;

/** Says by name what a fault names by its id: one who fills in a form has seen no ids. */
final class IdsInWords {
    private static final Pattern ID = Pattern.compile("'([a-z0-9][a-z0-9-]{0,63})'");

    private IdsInWords() {}

    static String of(String text, Municipality known, Lang speech) {
        return ID.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        name(m.group(1), known, speech).map(speech::quoted).orElse(m.group())));
    }

    private static Optional<String> name(String id, Municipality known, Lang speech) {
        return known.body(id)
                .map(Body::name)
                .or(() -> known.recorded().stream()
                        .map(RecordedMunicipalEvent::event)
                        .filter(e -> e.entry().equals(id))
                        .findFirst()
                        .map(e -> MunicipalWords.sentence(e, known, speech.locale())));
    }
}
