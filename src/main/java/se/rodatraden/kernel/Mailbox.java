package se.rodatraden.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an e-mail address is that of a function, such as {@code ks.diarium@} or {@code vision2035@}, and so not personal data: each
 * part before the @ is a task, a body, the domain's name or a number. All other addresses are taken to be personal.
 */
final class Mailbox {
    private static final Pattern APART = Pattern.compile("[._+%-]+");
    private static final Pattern NUMBER = Pattern.compile("^\\d+|\\d+$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Words that do not occur in personal names; they may be part of a compound. */
    private static final Pattern TASK = Pattern.compile(
            "kommun|styrelse|namnd|fullmaktig|forvaltning|registrat|diari|kansli|sekretari|remiss|samrad|yttrande|synpunkt"
                    + "|oversikt|detaljplan|planering|samhallsbygg|stadsbygg|byggnad|bygglov|medborgar|invanar|kontakt|kundtjanst"
                    + "|kundcenter|kundservice|servicecenter|kommunikation|utbildning|forskol|grundskol|gymnasi|miljo|halsa|omsorg"
                    + "|socialtjanst|kultur|fritid|bibliotek|turis|naringsliv|utveckling|upphandling|inkop|faktura|ekonomi"
                    + "|fastighet|dataskydd|hallbar|klimat|strategi|vision|dialog|framtid|projekt|enkat|protokoll|sammantrad"
                    + "|noreply|donotreply|epost|raddningstjanst|overformynd|arbetsmarknad|teknisk|redaktion|reception|myndighet"
                    + "|agenda|folkhals|trafik|avfall");

    /** Words that denote a task only as a whole part. */
    private static final Set<String> WHOLE = Set.of(
            "info",
            "post",
            "mail",
            "brev",
            "ks",
            "kf",
            "ksau",
            "au",
            "sbn",
            "kontor",
            "kontoret",
            "plan",
            "planen",
            "op",
            "fop",
            "bygg",
            "social",
            "skola",
            "barn",
            "unga",
            "ungdom",
            "aldre",
            "vard",
            "och",
            "no",
            "reply",
            "do",
            "not",
            "svar",
            "press",
            "media",
            "webb",
            "web",
            "webmaster",
            "webbmaster",
            "support",
            "service",
            "arkiv",
            "arkivet",
            "stab",
            "ledning",
            "hr",
            "personal",
            "it",
            "gis",
            "karta",
            "park",
            "gata",
            "va",
            "val",
            "revision",
            "revisor",
            "revisorer",
            "jurist",
            "juridik",
            "dpo",
            "gdpr",
            "sekreterare",
            "namndsekreterare",
            "handlaggare",
            "postmaster",
            "hostmaster",
            "abuse",
            "admin",
            "administration",
            "nyheter",
            "event",
            "evenemang",
            "motion",
            "forslag",
            "ide",
            "hej",
            "team",
            "funktion");

    private Mailbox() {}

    static boolean isOfAFunction(String local, String host) {
        Set<String> domain = Set.copyOf(Arrays.asList(plain(host).split("\\.", -1)));
        String[] parts = APART.split(plain(local), -1);
        boolean named = false;
        for (String part : parts) {
            String word = NUMBER.matcher(part).replaceAll("");
            boolean task =
                    WHOLE.contains(word) || TASK.matcher(word).find() || word.length() > 2 && domain.contains(word);
            if (!word.isEmpty() && !task) {
                return false;
            }
            named |= task;
        }
        return named;
    }

    /** Lower case without diacritics: {@code nämnd} is {@code namnd}, as usual in addresses. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
