package se.rodatraden.pages.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.situation.InForce;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.Wording;

/** Writes what applies in a municipality. */
final class InForceSections {
    private final RequestContext asking;
    private final Lang speech;
    private final LocalDate day;

    private InForceSections(RequestContext asking) {
        this.asking = asking;
        this.speech = asking.speech();
        this.day = asking.time().day();
    }

    static InForceSection of(Map<DocumentKind, InForce> found, RequestContext asking) {
        InForceSections write = new InForceSections(asking);
        List<InForceSection.OfKind> kinds = new ArrayList<>();
        found.forEach((kind, inForce) -> {
            InForceSection.OfKind written = write.kind(kind, inForce);
            if (written != null) {
                kinds.add(written);
            }
        });
        return new InForceSection(kinds);
    }

    private InForceSection.@Nullable OfKind kind(DocumentKind kind, InForce inForce) {
        InForce.Period on = inForce.on(day);
        if (!on.begun()) {
            return null;
        }
        return new InForceSection.OfKind(
                DocumentKindWords.of(kind, speech.locale()),
                on.documents().stream().map(this::document).toList(),
                on.gap()
                        ? DocumentKindWords.noneInForce(kind, Objects.requireNonNull(on.from()), day, speech.locale())
                        : null,
                gaps(inForce));
    }

    private InForceSection.Document document(InForce.Applies a) {
        List<String> notes = new ArrayList<>();
        if (!a.certain()) {
            notes.add(speech.say("oklart om det gäller", "uncertain whether it applies"));
        }
        if (a.saidOutOfDate()) {
            notes.add(speech.say(
                    "uppges vara inaktuellt, inget beslut om att upphäva det är registrerat",
                    "said to be out of date, no decision to repeal it is recorded"));
        }
        if (a.partly() != null) {
            notes.add(Wording.partly(a.partly(), speech.locale()));
        }
        if (a.yearPassed(day)) {
            notes.add(speech.say(
                    "målåret har passerat, ingen giltighetstid är angiven",
                    "the target year has passed, no period of validity is stated"));
        }
        return new InForceSection.Document(
                a.title(), Addresses.vision(a.vision(), asking.asOf(), asking.knownAt()), String.join("; ", notes));
    }

    /** Gaps that had ended by the day; the one that lasts is told by itself. */
    private @Nullable String gaps(InForce inForce) {
        String periods = inForce.gaps().stream()
                .filter(g -> g.to() != null && g.to().isBefore(day))
                .map(g ->
                        speech.day(Objects.requireNonNull(g.from())) + "–" + speech.day(Objects.requireNonNull(g.to())))
                .collect(Collectors.joining(", "));
        return periods.isEmpty()
                ? null
                : speech.say(
                                "Tid då inget gällande dokument är registrerat: ",
                                "Time with no document recorded as in force: ")
                        + periods;
    }
}
