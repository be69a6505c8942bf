package se.rodatraden.pages.register;

import java.util.Arrays;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.time.Lang;
import se.rodatraden.views.register.Facet;
import se.rodatraden.views.rows.LineKeys;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.Wording;

/** What the facets of the register and their values are called, and which values there are. */
final class FacetWords {
    private static final int LONGEST_NAME = 200;

    private FacetWords() {}

    static String name(Facet facet, Lang t) {
        return switch (facet) {
            case MUNICIPALITY -> t.say("Kommun", "Municipality");
            case DOCUMENT -> t.say("Dokumentet", "Document");
            case MATTER -> t.say("Ärendet", "Matter");
            case KIND -> t.say("Typ", "Kind");
            case HOLDER -> t.say("Ligger hos", "With");
            case TERM -> t.say("Mandatperiod", "Term of office");
            case OVERDUE -> t.say("Passerade datum", "Overdue");
        };
    }

    static String value(Facet facet, String value, Lang t) {
        return switch (facet) {
            case MUNICIPALITY -> Municipalities.name(value).orElse(value);
            case DOCUMENT -> Lang.capital(Wording.document(Document.valueOf(value), t.locale()));
            case MATTER -> Lang.capital(Wording.preparation(Preparation.valueOf(value), t.locale()));
            case KIND -> Lang.capital(DocumentKindWords.of(new DocumentKind(value), t.locale()));
            case HOLDER ->
                switch (value) {
                    case LineKeys.CLOSED -> t.say("Avslutat ärende", "Closed matter");
                    case LineKeys.UNKNOWN -> t.say("Okänt", "Unknown");
                    default -> Lang.capital(value);
                };
            case TERM -> value.replace('-', '–');
            case OVERDUE -> t.say("Bara passerade datum", "Only overdue");
        };
    }

    /** Whether the value is Swedish data, whatever the page's language. */
    static boolean isSwedish(Facet facet, String value) {
        return facet == Facet.MUNICIPALITY
                || facet == Facet.HOLDER && !value.equals(LineKeys.CLOSED) && !value.equals(LineKeys.UNKNOWN);
    }

    /** Whether there is such a value, with or without lines. */
    static boolean known(Facet facet, String value) {
        return switch (facet) {
            case MUNICIPALITY -> Municipalities.name(value).isPresent();
            case DOCUMENT ->
                Arrays.stream(Document.values()).anyMatch(d -> d.name().equals(value));
            case MATTER ->
                Arrays.stream(Preparation.values()).anyMatch(p -> p.name().equals(value));
            case KIND -> isKind(value);
            case HOLDER -> value.length() <= LONGEST_NAME;
            case TERM -> MandatePeriod.named(value).isPresent();
            case OVERDUE -> value.equals("1");
        };
    }

    private static boolean isKind(String value) {
        try {
            return !new DocumentKind(value).name().isEmpty();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** What is said after a value that is none: that it is left out, and what to do. */
    static String fault(Facet facet, Lang t) {
        return switch (facet) {
            case MUNICIPALITY ->
                t.say(
                        " är ingen kommunkod och har inte valts: skriv fyra siffror, till exempel 0764.",
                        " is not the code of a municipality and was not chosen: write four digits, for instance 0764.");
            case DOCUMENT, MATTER ->
                t.say(
                        " är inget läge och har inte valts: välj i listan under Dokumentet eller Ärendet.",
                        " is not a status and was not chosen: choose from the list under Document or Matter.");
            case KIND ->
                t.say(
                        " är ingen dokumenttyp och har inte valts: välj i listan under Typ.",
                        " is not a kind of document and was not chosen: choose from the list under Kind.");
            case HOLDER ->
                t.say(
                        " är för långt och har inte valts: välj i listan under Ligger hos.",
                        " is too long and was not chosen: choose from the list under With.");
            case TERM ->
                t.say(
                        " är ingen mandatperiod och har inte valts: skriv till exempel 2015-2018.",
                        " is not a term of office and was not chosen: write for instance 2015-2018.");
            case OVERDUE ->
                t.say(
                        " går inte att välja: skriv 1 för bara passerade datum.",
                        " cannot be chosen: write 1 for only overdue.");
        };
    }
}
