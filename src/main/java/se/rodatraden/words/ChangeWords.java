package se.rodatraden.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.Lang;
import se.rodatraden.vision.entry.Change;
import se.rodatraden.vision.event.AppealOutcome;
import se.rodatraden.vision.event.ForceBasis;
import se.rodatraden.vision.value.ActivityKind;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Link;
import se.rodatraden.vision.value.Outcome;
import se.rodatraden.vision.value.Scope;
import se.rodatraden.vision.value.Stance;

/** What a correction changed, field by field, in words. */
final class ChangeWords {
    /** Every field of an entry; the ids of commands are no words. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            name("command", "typ av post", "kind of entry"),
            name("occurred", "när det hände", "when it happened"),
            name("certainty", "hur säkert det är", "how certain it is"),
            name("body", "organ", "body"),
            name("sources", "källa", "source"),
            name("registry", "diarieuppgift", "registry"),
            name("note", "anmärkning", "note"),
            name("after", "efter", "after"),
            name("before", "före", "before"),
            name("recordAsOccurred", "registreras som det hände", "recorded as it occurred"),
            name("reason", "skäl", "reason"),
            name("decision", "beslut", "decision"),
            name("wording", "ordalydelse", "wording"),
            name("paragraph", "paragraf", "paragraph"),
            name("dnr", "diarienummer", "registry number"),
            name("record", "handling", "record"),
            name("direction", "inkommande eller utgående", "incoming or outgoing"),
            name("counterpart", "motpart", "counterpart"),
            name("title", "titel", "title"),
            name("kind", "typ", "kind"),
            name("documentKind", "typ av dokument", "kind of document"),
            name("name", "namn", "name"),
            name("id", "id", "id"),
            name("what", "vad", "what"),
            name("when", "när", "when"),
            name("to", "till", "to"),
            name("quote", "citat", "quote"),
            name("url", "webbadress", "web address"),
            name("updated", "sidan senast ändrad", "page last changed"),
            name("external", "annan källa", "other source"),
            name("round", "omgång", "round"),
            name("due", "svarstid", "answers due"),
            name("addressee", "remissinstans", "addressee"),
            name("addressees", "remissinstans", "addressee"),
            name("materials", "underlag", "material"),
            name("stance", "ställningstagande", "position"),
            name("summary", "sammanfattning", "summary"),
            name("compilation", "sammanställning", "compilation"),
            name("answersKnown", "svaren är kända", "answers known"),
            name("mode", "sätt", "way"),
            name("boardCommented", "styrelsens yttrande", "board’s comment"),
            name("validFrom", "gäller från och med", "valid from"),
            name("validTo", "gäller till och med", "valid to"),
            name("horizonYear", "målår", "target year"),
            name("version", "version", "version"),
            name("amendments", "ändringar", "amendments"),
            name("parts", "delar", "parts"),
            name("quantity", "antal", "number"),
            name("quantities", "antal", "number"),
            name("value", "värde", "value"),
            name("values", "värden", "values"),
            name("qualifier", "avgränsning", "bound"),
            name("unit", "enhet", "unit"),
            name("text", "text", "text"),
            name("no", "nummer", "number"),
            name("focusArea", "fokusområde", "focus area"),
            name("period", "period", "period"),
            name("goals", "mål", "goals"),
            name("target", "vad det väntar på", "what it waits for"),
            name("condition", "villkor", "condition"),
            name("event", "händelse", "event"),
            name("date", "datum", "date"),
            name("term", "mandatperiod", "term"),
            name("terms", "mandatperiod", "term"),
            name("inTerm", "mandatperiod", "term"),
            name("afresh", "börjar om", "starts afresh"),
            name("deferral", "hänskjutande", "deferral"),
            name("scope", "omfattning", "scope"),
            name("from", "från", "from"),
            name("until", "till", "until"),
            name("since", "sedan", "since"),
            name("assertion", "uppgift", "statement"),
            name("ordinal", "behandling nr", "consideration no."),
            name("outcome", "utfall", "outcome"),
            name("result", "resultat", "result"),
            name("deliverables", "att ta fram", "to prepare"),
            name("audience", "deltagare", "participants"),
            name("place", "plats", "place"),
            name("planned", "plan", "plan"),
            name("why", "skäl", "reason"),
            name("cause", "orsak", "cause"),
            name("changes", "ändringar", "changes"),
            name("route", "hur det väcktes", "how it was raised"),
            name("owner", "ägare", "owner"),
            name("newDnr", "nytt diarienummer", "new registry number"),
            name("oldDnr", "tidigare diarienummer", "earlier registry number"),
            name("motivation", "motivering", "reason given"),
            name("support", "begärt av", "requested by"),
            name("requestedBy", "antal som begärde", "number who requested"),
            name("present", "närvarande", "present"),
            name("by", "av", "by"),
            name("link", "koppling", "link"),
            name("linked", "koppling", "link"),
            name("relation", "förhållande", "relation"),
            name("vision", "dokument", "document"),
            name("replacedBy", "ersätts av", "replaced by"),
            name("about", "gäller posten", "about the entry"),
            name("fact", "uppgift", "statement"),
            name("chosen", "valt värde", "chosen value"),
            name("nextDue", "nästa prövning", "next review"),
            name("approvers", "justerare", "approved by"),
            name("immediate", "omedelbar justering", "immediate approval"),
            name("board", "anslagstavla", "notice board"),
            name("proof", "bevis", "proof"),
            name("court", "domstol", "court"),
            name("number", "målnummer", "case number"),
            name("received", "inkom", "received"),
            name("grounds", "grunder", "grounds"),
            name("decisions", "beslut", "decisions"),
            name("finalJudgment", "domen har fått laga kraft", "judgment final"),
            name("remedy", "rättsmedel", "remedy"),
            name("granted", "beviljat", "granted"),
            name("basis", "grund", "basis"),
            name("oldText", "tidigare text", "earlier text"),
            name("newText", "ny text", "new text"),
            name("noteVisible", "syns i protokollet", "shown in the minutes"),
            name("provision", "bestämmelse", "provision"),
            name("mark", "markering", "mark"),
            name("rule", "regel", "rule"),
            name("proceedings", "handläggning", "proceedings"),
            name("presiding", "ordförande", "chair"),
            name("seats", "ledamöter", "seats"),
            name("served", "tjänstgörande", "serving"),
            name("called", "kallelse", "notice of the matter"),
            name("claims", "yrkanden", "motions moved"),
            name("party", "parti", "party"),
            name("withdrawn", "återtaget", "withdrawn"),
            name("putOrder", "propositionsordning", "order of voting"),
            name("method", "beslutssätt", "method"),
            name("ballots", "omröstningar", "votes"),
            name("question", "fråga", "question"),
            name("main", "huvudförslag", "main proposal"),
            name("counter", "motförslag", "counter-proposal"),
            name("yes", "ja", "yes"),
            name("abstained", "avstod", "abstained"),
            name("absent", "frånvarande", "absent"),
            name("casting", "utslagsröst", "casting vote"),
            name("votes", "röster", "votes"),
            name("vote", "röst", "vote"),
            name("member", "ledamot", "member"),
            name("reservations", "reservationer", "reservations"),
            name("afterMeeting", "efter sammanträdet", "after the meeting"),
            name("nonParticipating", "deltog inte", "took no part"),
            name("notes", "protokollsanteckningar", "notes to the minutes"),
            name("conflicts", "jäv", "conflicts of interest"),
            name("who", "vem", "who"),
            name("tookPart", "deltog", "took part"),
            name("unprepared", "oberett ärende", "unprepared matter"),
            name("delegation", "delegation", "delegation"),
            name("reported", "anmält", "reported"),
            name("closed", "sluten omröstning", "closed ballot"),
            name("annulledPart", "upphävd del", "annulled part"),
            name("plannedFrom", "ska verkställas från", "to be carried out from"));

    private ChangeWords() {}

    private static Map.Entry<String, List<String>> name(String field, String sv, String en) {
        return Map.entry(field, List.of(sv, en));
    }

    /** The field's name: “beslut, paragraf”; items of a list are counted from one. */
    static String field(Change change, Lang t) {
        return field(change.field(), t);
    }

    /** The same of a field as the command spells it: {@code decision.paragraph}. */
    static String field(String field, Lang t) {
        StringBuilder words = new StringBuilder();
        for (String part : field.split("\\.", -1)) {
            if (part.matches("[0-9]+")) {
                words.append(' ').append(Integer.parseInt(part) + 1);
            } else {
                List<String> name = names(part);
                words.append(words.isEmpty() ? "" : ", ").append(t.say(name.getFirst(), name.getLast()));
            }
        }
        return Lang.capital(words.toString());
    }

    static List<String> names(String field) {
        return NAMES.getOrDefault(field, List.of(field, field));
    }

    /** A value; “(inget)” where there is none. */
    static String value(@Nullable Object value, Lang t) {
        return switch (value) {
            case null -> t.say("(inget)", "(nothing)");
            case FuzzyDate date -> DatePhrases.alone(date, t);
            case Boolean yes -> yes ? t.say("ja", "yes") : t.say("nej", "no");
            case Enum<?> choice -> choice(choice, t);
            case DocumentKind kind -> DocumentKindWords.of(kind, t.locale());
            default -> value.toString();
        };
    }

    /** The words for an enum constant; one without words of its own is shown as its name in lower case. */
    private static String choice(Enum<?> choice, Lang t) {
        return switch (choice) {
            case BodyKind k -> MunicipalWords.kind(k, t.locale());
            case Certainty c -> certainty(c, t);
            case Stance s -> EnumWords.stance(s, t);
            case ActivityKind k -> EnumWords.activity(k, t).toLowerCase(Locale.ROOT);
            case Outcome o -> EnumWords.outcome(o, t);
            case Scope s -> DeferralWords.what(s, t);
            case Link.Relation r -> EnumWords.relation(r, t).toLowerCase(Locale.ROOT);
            case AppealOutcome o -> LegalWords.outcome(o, t);
            case ForceBasis b -> LegalWords.basis(b, t);
            default -> choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private static String certainty(Certainty certainty, Lang t) {
        return switch (certainty) {
            case STATED -> t.say("står i källan", "stated in the source");
            case IMPLIED -> t.say("framgår av andra uppgifter", "implied by other entries");
            case INFERRED -> t.say("slutsats av den som registrerade", "inferred by the registrar");
        };
    }
}
