package se.rodatraden.words;

import java.time.LocalDate;
import java.util.Locale;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.Lang;

/** The kinds of document in words, and that none of a kind is recorded as in force. */
public final class DocumentKindWords {
    private DocumentKindWords() {}

    /** The kind of document: “vision”, “färdplan”; English has a word for the usual ones. */
    public static String of(DocumentKind kind, Locale locale) {
        return of(kind.name(), Lang.of(locale));
    }

    static String of(String kind, Lang t) {
        String name = kind.toLowerCase(Locale.of("sv"));
        return t == Lang.SWEDISH
                ? name
                : switch (name) {
                    case "vision" -> "vision";
                    case "strategi" -> "strategy";
                    case "program" -> "programme";
                    case "plan" -> "plan";
                    case "färdplan" -> "roadmap";
                    case "policy" -> "policy";
                    case "riktlinje" -> "guideline";
                    case "översiktsplan" -> "comprehensive plan";
                    case "mål" -> "goal";
                    case "budget" -> "budget";
                    case "verksamhetsplan" -> "business plan";
                    default -> name;
                };
    }

    /** That no document of a kind is recorded as applying on a day, and since when: absence of a record, not a statement that none applied. */
    public static String noneInForce(DocumentKind kind, LocalDate since, LocalDate day, Locale locale) {
        Lang t = Lang.of(locale);
        String name = of(kind, locale);
        String swedish = name.equals("program")
                ? "Inget gällande program är registrerat"
                : "Ingen gällande " + name + " är registrerad";
        return t.say(
                swedish + " för den " + DateWords.day(day, t.locale()) + "; så är det sedan den "
                        + DateWords.day(since, t.locale()) + ".",
                "No " + name + " is recorded as in force on " + DateWords.day(day, t.locale()) + ", nor since "
                        + DateWords.day(since, t.locale()) + ".");
    }
}
