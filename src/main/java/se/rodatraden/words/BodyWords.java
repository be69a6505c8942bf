package se.rodatraden.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Masking;
import se.rodatraden.vision.value.Addressee;
import se.rodatraden.vision.value.BodyRef;

/** Bodies in words: by the name they had then; English says what the council and the board are. */
public final class BodyWords {
    /** Common nouns for a body, and what comes before one; a name that begins otherwise is a proper name. */
    private static final List<String> COMMON_ENDINGS = List.of(
            "fullmäktige",
            "styrelsen",
            "styrelse",
            "nämnd",
            "nämnden",
            "nämnder",
            "nämnderna",
            "utskottet",
            "utskotte",
            "beredningen",
            "beredninge",
            "styrelser",
            "partier",
            "invånarna",
            "invånarn",
            "medborgarna",
            "medborgarn",
            "allmänheten",
            "kommunen",
            "förvaltningen",
            "tjänstemän",
            "projektet");

    private static final Set<String> COMMON_BEGINNINGS = Set.of(
            "lokala",
            "nya",
            "alla",
            "kommunala",
            "samtliga",
            "några",
            "övriga",
            "intresserade",
            "den",
            "det",
            "de",
            "en");

    /** A person, the register itself, the page that says it, or what a mark masks: nobody asks which body that was. */
    private static final Pattern NO_BODY = Pattern.compile(
            "(?iu)(.*\\s)?(motionär(en|er|erna)?|(förslagsställ|initiativtag|handlägg|utred|författ|gransk|samordn|"
                    + "(\\p{L}*led)|(\\p{L}*sekreter))are(n|na)?|ledamot(en)?|ledamöter(na)?|ersättare(n|na)?|"
                    + "(vice |\\p{L}*)ordförande(n)?|\\p{L}*(direktör|chef|strateg|revisor)(en|er|erna)?|"
                    + "(kommunal|oppositions|borgar|region)råd(et|en)?|tjänste(man|mannen|män|männen|person|personen|personer|"
                    + "personerna)|medborgare(n)?|invånare(n)?|privatperson(en)?|klagande(n)?|sökande(n)?|förtroendevalda|"
                    + "webbsida(n)?|webbplats(en)?|nyhet(en)?|artikel(n)?|registret|"
                    + "registrator(n)?)(\\s.*)?");

    private BodyWords() {}

    /** Whether the source names something of which it leaves unsaid which body it was: “kommunen”, “politiken”. */
    public static boolean unsaid(BodyRef body) {
        return body.kind() == BodyKind.UNKNOWN
                && !body.name().equals(Masking.WORDS)
                && !NO_BODY.matcher(body.name()).matches();
    }

    /** As it stands in the middle of a sentence: “kommunstyrelsen”, “the municipal board”, or ”politiken”. */
    public static String inText(BodyRef body, Lang t) {
        return switch (body.kind()) {
            case COUNCIL -> t.say(lowered(body.name()), the(body, "kommunfullmäktige", "the municipal council"));
            case BOARD -> t.say(lowered(body.name()), the(body, "kommunstyrelse", "the municipal board"));
            case COMMITTEE,
                    PREPARATORY_COMMITTEE,
                    SECTION,
                    PRESIDIUM,
                    OFFICIAL,
                    ADMINISTRATION,
                    RESIDENTS,
                    PARTY,
                    COMPANY,
                    EXTERNAL -> lowered(body.name());
            case UNKNOWN ->
                body.unnamed()
                        ? t.say("någon", "someone")
                        : unsaid(body) ? t.quoted(body.name()) : lowered(body.name());
        };
    }

    /** As it stands alone, the name first: “Kommunstyrelsen (municipal board)” in English. */
    static String alone(BodyRef body, Lang t) {
        String name = Lang.capital(body.name());
        return switch (body.kind()) {
            case COUNCIL -> t.say(name, name + " (municipal council)");
            case BOARD -> t.say(name, name + " (municipal board)");
            case COMMITTEE -> t.say(name, name + " (committee)");
            case PREPARATORY_COMMITTEE -> t.say(name, name + " (preparatory committee)");
            case SECTION -> t.say(name, name + " (section of a committee)");
            case PRESIDIUM -> t.say(name, name + " (presidium)");
            case OFFICIAL -> t.say(name, name + " (by delegation)");
            case ADMINISTRATION -> t.say(name, name + " (administration)");
            case COMPANY -> t.say(name, name + " (municipal company)");
            case PARTY -> t.say(name, name + " (political party)");
            case RESIDENTS -> t.say(name, name + " (residents)");
            case EXTERNAL -> name;
            case UNKNOWN ->
                body.unnamed()
                        ? t.say("Källan nämner ingen", "The source names nobody")
                        : unsaid(body)
                                ? t.quoted(body.name())
                                        + t.say(
                                                " – källan säger inte vilket organ",
                                                " – the source does not say which body")
                                : name;
        };
    }

    public static String list(List<BodyRef> bodies, Lang t) {
        return join(bodies.stream().map(b -> inText(b, t)).toList(), t);
    }

    /** One of them, where it is not known which. */
    public static String either(List<BodyRef> bodies, Lang t) {
        return String.join(
                t.say(" eller ", " or "), bodies.stream().map(b -> inText(b, t)).toList());
    }

    static String addressees(List<Addressee> addressees, Lang t) {
        return join(addressees.stream().map(a -> lowered(a.name())).toList(), t);
    }

    public static String join(List<String> words, Lang t) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + t.say(" och ", " and ") + words.get(last);
    }

    /** Swedish writes the names of bodies with a small letter; an abbreviation and a proper name keep theirs. */
    public static String lowered(String name) {
        if (name.isEmpty()) {
            return name;
        }
        String small = name.substring(0, 1).toLowerCase(Locale.ROOT);
        if (name.startsWith(small)) {
            return name;
        }
        int space = name.indexOf(' ');
        String first = space < 0 ? name : name.substring(0, space);
        return first.length() > 2
                        && common(first.toLowerCase(Locale.ROOT))
                        && !first.equals(first.toUpperCase(Locale.ROOT))
                ? small + name.substring(1)
                : name;
    }

    private static boolean common(String word) {
        if (COMMON_BEGINNINGS.contains(word)) {
            return true;
        }
        for (String ending : COMMON_ENDINGS) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String the(BodyRef body, String usual, String english) {
        String name = body.name().toLowerCase(Locale.ROOT);
        return name.equals(usual) || name.equals(usual + "n") ? english : body.name();
    }
}
