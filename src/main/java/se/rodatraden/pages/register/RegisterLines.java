package se.rodatraden.pages.register;

import java.util.Locale;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.Speech;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.Wording;

/** A vision's row in the register as a line of a page. */
public final class RegisterLines {
    private RegisterLines() {}

    public static RegisterPage.Line line(RegisterRow row, RequestContext asking) {
        Speech speech = asking.speech();
        Locale locale = speech.locale();
        VisionId id = row.vision();
        Standing standing = Wording.standing(row.snapshot());
        String document = Wording.documentTag(row.snapshot(), locale);
        boolean certain = Wording.possibilities(row.snapshot(), locale) == null;
        return new RegisterPage.Line(
                Addresses.vision(id, asking.asOf(), asking.knownAt()),
                row.snapshot().title(),
                Municipalities.name(id.municipality()).orElse(id.municipality()),
                Addresses.municipality(id.municipality()) + Addresses.time(asking.asOf(), asking.knownAt()),
                Wording.kind(row.snapshot().kind(), locale),
                document == null ? Wording.tag(row.snapshot(), locale) : document,
                document == null ? null : Wording.matterTag(standing, locale),
                Wording.possibilities(row.snapshot(), locale),
                certain ? Wording.holder(row.snapshot().holder(), locale) : Wording.uncertain(locale),
                certain ? Wording.since(row.snapshot().since(), locale) : Wording.uncertain(locale),
                certain && row.snapshot().since() != null,
                Wording.sinceInText(row.snapshot().since(), locale),
                Wording.next(row.next(), locale),
                row.alerts().stream()
                        .map(a -> Wording.alertTag(a.kind(), locale))
                        .distinct()
                        .toList(),
                speech.day(row.recordedAt().atZone(SwedishDays.ZONE).toLocalDate()),
                row.snapshot().proposed());
    }
}
