package se.rodatraden.views;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.Change;

/** What a correction changed, field by field, in words. */
final class ChangeWords {
    /** The usual fields; any other keeps the name that commands spell it by. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            name("command", "slag av post", "kind of entry"),
            name("occurred", "när det hände", "when it happened"),
            name("certainty", "hur det är känt", "how it is known"),
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
            name("title", "titel", "title"),
            name("kind", "slag", "kind"),
            name("name", "namn", "name"),
            name("what", "vad", "what"),
            name("when", "när", "when"),
            name("to", "till", "to"),
            name("quote", "citat", "quote"),
            name("url", "webbadress", "web address"),
            name("updated", "sidans datum", "page dated"),
            name("round", "omgång", "round"),
            name("due", "svarstid", "answers due"),
            name("addressees", "remissinstans", "asked"),
            name("validFrom", "gäller från", "valid from"),
            name("validTo", "gäller till", "valid to"),
            name("horizonYear", "målår", "horizon"),
            name("text", "text", "text"),
            name("period", "period", "period"),
            name("goals", "mål", "goals"),
            name("target", "mål för hänskjutandet", "what it waits for"),
            name("terms", "mandatperiod", "term"),
            name("from", "från", "from"),
            name("assertion", "uppgift", "statement"),
            name("ordinal", "behandling nr", "treatment no."),
            name("outcome", "utfall", "outcome"),
            name("delegation", "delegation", "delegation"),
            name("reported", "anmält", "reported"),
            name("closed", "sluten omröstning", "closed ballot"));

    private ChangeWords() {}

    private static Map.Entry<String, List<String>> name(String field, String sv, String en) {
        return Map.entry(field, List.of(sv, en));
    }

    /** The field's name: “beslut, paragraf”; items of a list are counted from one. */
    static String field(Change change, Tongue t) {
        StringBuilder words = new StringBuilder();
        for (String part : change.field().split("\\.", -1)) {
            if (part.matches("[0-9]+")) {
                words.append(' ').append(Integer.parseInt(part) + 1);
            } else {
                List<String> name = NAMES.getOrDefault(part, List.of(part, part));
                words.append(words.isEmpty() ? "" : ", ").append(t.say(name.getFirst(), name.getLast()));
            }
        }
        return Tongue.capital(words.toString());
    }

    /** A value; “(inget)” where there is none. */
    static String value(@Nullable Object value, Tongue t) {
        return switch (value) {
            case null -> t.say("(inget)", "(nothing)");
            case FuzzyDate date -> DateTalk.alone(date, t);
            case Boolean yes -> yes ? t.say("ja", "yes") : t.say("nej", "no");
            default -> value.toString();
        };
    }
}
