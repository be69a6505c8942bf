package se.rodatraden.words;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Body;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.municipality.event.ElectionKind;
import se.rodatraden.municipality.event.MunicipalEvent;
import se.rodatraden.time.DateWords;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.time.Season;

/** A municipality's own register in words. */
public final class MunicipalWords {
    private MunicipalWords() {}

    /** What sort of body it is: “nämnd”. */
    public static String kind(BodyKind kind, Locale locale) {
        Lang t = Lang.of(locale);
        return switch (kind) {
            case COUNCIL -> t.say("fullmäktige", "council");
            case BOARD -> t.say("styrelse", "board");
            case COMMITTEE -> t.say("nämnd", "committee");
            case PREPARATORY_COMMITTEE -> t.say("fullmäktigeberedning", "preparatory committee");
            case SECTION -> t.say("utskott", "section of a committee");
            case PRESIDIUM -> t.say("presidium", "presidium");
            case OFFICIAL -> t.say("delegat", "official by delegation");
            case ADMINISTRATION -> t.say("förvaltning", "administration");
            case COMPANY -> t.say("kommunalt bolag", "municipal company");
            case PARTY -> t.say("parti", "political party");
            case RESIDENTS -> t.say("invånare", "residents");
            case EXTERNAL -> t.say("utanför kommunen", "outside the municipality");
            case UNKNOWN -> t.say("typen är inte känd", "the kind is not known");
        };
    }

    /** The words of an entry that are in the language of its source, with the names of the bodies it may name. */
    public static SourceWords source(MunicipalEvent event, Municipality in, Lang reader) {
        return SourceWords.of(reader, event, in.bodies());
    }

    /** What an entry says, in one sentence without its date. */
    public static String sentence(MunicipalEvent event, Municipality in, Locale locale) {
        Lang t = Lang.of(locale);
        return switch (event) {
            case MunicipalEvent.BodyEstablished e ->
                t.say("Registrerad som ", "Registered as ") + quoted(e.name(), t) + " (" + kind(e.kind(), locale) + ")";
            case MunicipalEvent.BodyRenamed e -> t.say("Nytt namn: ", "New name: ") + quoted(e.name(), t);
            case MunicipalEvent.BodiesMerged e ->
                names(e.bodies(), in, t) + t.say(" gick upp i ", " became part of ") + name(e.successor(), in);
            case MunicipalEvent.BodySplit e ->
                name(e.body(), in) + t.say(" delades i ", " was divided into ") + names(e.successors(), in, t);
            case MunicipalEvent.BodyDissolved e ->
                name(e.body(), in)
                        + t.say(" upphörde", " ended")
                        + (e.mattersTo() == null
                                ? ""
                                : t.say("; ärendena gick till ", "; its matters went to ") + name(e.mattersTo(), in));
            case MunicipalEvent.TermStarted e ->
                t.say("Mandatperiod ", "Term of office ") + DateWords.day(e.from(), locale) + "–"
                        + DateWords.day(e.to(), locale);
            case MunicipalEvent.ElectionRecorded e ->
                election(e.kind(), t) + t.say(" den ", " on ") + DateWords.day(e.day(), locale);
            case MunicipalEvent.CoalitionRecorded e -> t.say("Styr tillsammans: ", "Governing together: ") + e.name();
            case MunicipalEvent.DocumentTypeDefined e -> documentType(e, locale, t);
            case MunicipalEvent.RemissDefaultSet e ->
                t.say(
                                "Svarstid på remiss, om inget annat anges: ",
                                "Time to answer a remiss, unless stated otherwise: ")
                        + e.days()
                        + t.say(" dagar", " days");
            case MunicipalEvent.SeasonDefined e ->
                t.say("Med ", "") + season(e.season(), t) + t.say(" menas ", " means ") + yearly(e.first(), locale)
                        + "–" + yearly(e.last(), locale);
            case MunicipalEvent.MunicipalEntryAnnulled e -> t.say("Strök en post: ", "Struck an entry: ") + e.why();
        };
    }

    /** A day of every year, of which no year is missing: “1 mars”. */
    private static String yearly(FuzzyDate day, Locale locale) {
        return day.edtf()
                .filter(edtf -> edtf.matches("XXXX-\\d{2}-\\d{2}"))
                .map(edtf ->
                        MonthDay.parse("-" + edtf.substring(4)).format(DateTimeFormatter.ofPattern("d MMMM", locale)))
                .orElseGet(() -> DateWords.of(day, locale));
    }

    private static String election(ElectionKind kind, Lang t) {
        return switch (kind) {
            case ORDINARY -> t.say("Val", "Election");
            case EXTRA -> t.say("Extra val", "Extra election");
            case RE_ELECTION -> t.say("Omval", "Re-election");
        };
    }

    private static String documentType(MunicipalEvent.DocumentTypeDefined e, Locale locale, Lang t) {
        StringBuilder says = new StringBuilder(DocumentKindWords.of(e.kind(), locale));
        if (!e.adopters().isEmpty()) {
            says.append(t.say(": antas av ", ": adopted by "))
                    .append(BodyWords.join(
                            e.adopters().stream().map(k -> kind(k, locale)).toList(), t));
        }
        if (e.reviewMonths() != null) {
            says.append(t.say("; prövas var ", "; reviewed every "))
                    .append(e.reviewMonths())
                    .append(t.say(":e månad", " months"));
        }
        if (e.reviewEachTerm()) {
            says.append(t.say("; prövas varje mandatperiod", "; reviewed every term"));
        }
        return says.toString();
    }

    private static String season(Season season, Lang t) {
        return switch (season) {
            case SPRING -> t.say("våren", "spring");
            case SUMMER -> t.say("sommaren", "summer");
            case AUTUMN -> t.say("hösten", "autumn");
            case WINTER -> t.say("vintern", "winter");
        };
    }

    private static String names(List<String> bodies, Municipality in, Lang t) {
        return BodyWords.join(bodies.stream().map(b -> name(b, in)).collect(Collectors.toList()), t);
    }

    private static String name(String body, Municipality in) {
        return in.body(body).map(Body::name).orElse(body);
    }

    private static String quoted(String name, Lang t) {
        return t.quoted(name);
    }
}
