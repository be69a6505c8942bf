package se.rodatraden.pages.vision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.TimeForm;
import se.rodatraden.pages.sharing.LinkedData;
import se.rodatraden.pages.sharing.RegistrarOffer;
import se.rodatraden.pages.sharing.Shared;
import se.rodatraden.pages.sharing.Site;
import se.rodatraden.time.Lang;
import se.rodatraden.views.published.LegalFacts;
import se.rodatraden.views.reading.Ledger;
import se.rodatraden.views.reading.RegistryNumbers;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.vision.entry.Entry;
import se.rodatraden.vision.entry.Placed;
import se.rodatraden.vision.event.Deciding;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.Wording;
import se.rodatraden.words.request.Concern;
import se.rodatraden.words.situation.Summary;

/**
 * What surrounds the page of one vision: what a shared link shows, the facts that machines gather, and letters to the registrar. The facts are
 * said by two vocabularies, schema.org's Legislation and the ELI ontology, version 1.5, which it is derived from
 * (http://data.europa.eu/eli/ontology): {@code passed_by} names an agent, {@code in_force} one of three individuals,
 * {@code first_date_entry_in_force} is the first day in force and {@code date_no_longer_in_force} the last one.
 */
final class VisionSurroundings {
    private static final String CONTEXT = "https://schema.org";
    private static final String SCHEMA = CONTEXT + "/";
    private static final String ELI = "http://data.europa.eu/eli/ontology#";
    private static final String DAY = "http://www.w3.org/2001/XMLSchema#date";
    private static final int LONGEST = 300;

    private final VisionOn on;
    private final TimeForm time;
    private final Lang t;
    private final String municipality;

    VisionSurroundings(VisionOn on, TimeForm time) {
        this.on = on;
        this.time = time;
        this.t = time.speech();
        this.municipality =
                Municipalities.name(on.id().municipality()).orElse(on.id().municipality());
    }

    Shared shared() {
        return new Shared(
                description(), Addresses.vision(on.id()) + "/forhandsbild.png", new LinkedData(statements()), true);
    }

    /** “Alvesta, vision. Den …”: where and what, and how it stands on the day. */
    private String description() {
        String kind = DocumentKindWords.of(on.kind(), t.locale());
        String words = municipality + ", " + kind.toLowerCase(t.locale()) + ". "
                + (time.chosen() ? time.sentence() + " " : "")
                + Summary.of(on.situation(), on.known(), t.locale());
        return words.length() <= LONGEST ? words : words.substring(0, words.lastIndexOf(' ', LONGEST - 1)) + " …";
    }

    private String address() {
        return Site.now().of(Addresses.vision(on.id(), time.asOf(), time.knownAt()));
    }

    /** A proposal is a work like any other; only what is adopted, or said to apply, is named legislation. */
    private Map<String, Object> statements() {
        @Nullable LegalFacts legal = LegalFacts.of(on).orElse(null);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("@context", List.of(CONTEXT, ordered("eli", ELI)));
        all.put("@id", address());
        all.put("@type", legal == null ? "CreativeWork" : List.of("Legislation", "eli:LegalResource"));
        all.put("name", ordered("@value", on.title(), "@language", "sv"));
        all.put("url", address());
        all.put("identifier", on.id().toString());
        all.put("inLanguage", "sv");
        all.put("spatialCoverage", area());
        if (legal != null) {
            all.put("eli:id_local", on.id().toString());
            all.put("legislationJurisdiction", area());
            adopted(legal, all);
            inForce(legal, all);
            put(all, "legislationDateOfApplicability", legal.applicable());
            put(all, "eli:date_applicability", day(legal.applicable()));
        }
        return all;
    }

    private void adopted(LegalFacts legal, Map<String, Object> all) {
        put(all, "legislationDate", legal.adopted());
        put(all, "eli:date_document", day(legal.adopted()));
        if (legal.by() != null && legal.by().kind() != BodyKind.UNKNOWN) {
            String name = legal.by().name();
            all.put("legislationPassedBy", ordered("@type", "GovernmentOrganization", "name", name));
            Map<String, Object> agent = ordered("name", name);
            agent.put("@type", List.of("GovernmentOrganization", "eli:Organization"));
            all.put("eli:passed_by", agent);
        }
    }

    private static void inForce(LegalFacts legal, Map<String, Object> all) {
        if (legal.force() != null) {
            String name = switch (legal.force()) {
                case IN_FORCE -> "InForce";
                case PARTLY -> "PartiallyInForce";
                case NOT_IN_FORCE -> "NotInForce";
            };
            String eli = switch (legal.force()) {
                case IN_FORCE -> "inForce";
                case PARTLY -> "partiallyInForce";
                case NOT_IN_FORCE -> "notInForce";
            };
            all.put("legislationLegalForce", Map.of("@id", SCHEMA + name));
            all.put("eli:in_force", Map.of("@id", ELI + "InForce-" + eli));
        }
        put(all, "eli:first_date_entry_in_force", day(legal.since()));
        put(
                all,
                "eli:date_no_longer_in_force",
                day(legal.ended() == null ? null : legal.ended().minusDays(1)));
    }

    private Map<String, Object> area() {
        return ordered(
                "@type",
                "AdministrativeArea",
                "name",
                municipality,
                "identifier",
                on.id().municipality());
    }

    private static @Nullable Object day(@Nullable LocalDate day) {
        return day == null ? null : ordered("@type", DAY, "@value", day.toString());
    }

    /** Names and values in this order, at every start. */
    private static Map<String, Object> ordered(String... namesAndValues) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value instanceof LocalDate day ? day.toString() : value);
        }
    }

    RegistrarOffer registrar() {
        Concern vision = new Concern(
                municipality,
                on.title(),
                null,
                RegistryNumbers.of(on.known(), on.situation().day()),
                null,
                address());
        Stream<RegistrarOffer.OfEntry> entries = on.known().placed().stream()
                .filter(p -> p.maybeBy(on.situation().day()))
                .map(Placed::entry)
                .map(e -> new RegistrarOffer.OfEntry(e.id(), of(e, vision)));
        return RegistrarOffer.of(on.id().municipality(), vision, entries, t);
    }

    private Concern of(Entry e, Concern vision) {
        @Nullable Decision decision = e.fact() instanceof Deciding d ? d.decision() : null;
        String what = Wording.title(e.fact(), on, t.locale()) + ", "
                + Wording.body(e.fact().told().body(), t.locale()) + ", " + Wording.date(e.occurred(), t.locale());
        return new Concern(
                municipality,
                on.title(),
                what,
                Ledger.dnr(e.fact()).orElse(vision.dnr()),
                decision == null ? null : decision.paragraph(),
                address() + "#h-" + e.id());
    }
}
