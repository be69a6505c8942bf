package se.rodatraden.pages.register;

import java.util.Locale;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.vision.state.Standing;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.situation.AlertWords;
import se.rodatraden.words.situation.Particulars;

/** A vision's row in the register as a line of a page. */
public final class RegisterLines {
    private RegisterLines() {}

    public static RegisterPage.Line line(RegisterRow row, RequestContext asking) {
        Lang speech = asking.speech();
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
                DocumentKindWords.of(row.snapshot().kind(), locale),
                document == null ? Wording.tag(row.snapshot(), locale) : document,
                document == null ? null : Wording.matterTag(standing, locale),
                Wording.possibilities(row.snapshot(), locale),
                certain ? Particulars.holder(row.snapshot().holder(), locale) : Particulars.uncertain(locale),
                certain ? Particulars.since(row.snapshot().since(), locale) : Particulars.uncertain(locale),
                certain && row.snapshot().since() != null,
                Particulars.sinceInText(row.snapshot().since(), locale),
                Particulars.next(row.next(), locale),
                row.alerts().stream()
                        .map(a -> AlertWords.tag(a.kind(), locale))
                        .distinct()
                        .toList(),
                speech.day(row.recordedAt().atZone(SwedishDays.ZONE).toLocalDate()),
                row.snapshot().proposed());
    }
}
