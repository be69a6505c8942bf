package se.rodatraden.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/**
 * Patterns of personal data that do not belong in a public register (W-41, GDPR): personal identity numbers with a valid check digit,
 * personal e-mail addresses, and phone numbers. Mailboxes and switchboards of authorities are not personal. All texts of a
 * record are searched; addresses and designations only for patterns that do not occur there by chance.
 */
public final class PersonalData {
    /** The rule's id. */
    public static final String RULE = "W-41";

    /** The law behind the rule. */
    public static final String LAW = "GDPR";

    private static final Pattern HOST = Pattern.compile("(?:[\\p{L}\\d-]{1,63}\\.){1,8}\\p{L}{2,63}");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_HOST = 255;
    private static final int FEWEST_DIGITS = 7;
    /** Fields with references, addresses and designations of documents. */
    private static final Set<String> DESIGNATIONS = Set.of(
            "entry", "after", "before", "url", "ref", "board", "proof", "dnr", "newDnr", "oldDnr", "sha256", "vision");

    /** Metadata, which is written beside an entry's own fields. */
    private static final Set<String> FLAT = Set.of("noted", "told");

    private PersonalData() {}

    /** Whether a text contains any. */
    public static boolean in(String text) {
        String read = VisibleText.of(text);
        return mail(read)
                || digits(read)
                        && (IdentityNumber.in(read) || PhoneNumber.in(read) || broken(read, IdentityNumber::in));
    }

    /** Whether an address, an id or a diary number contains any. */
    public static boolean inDesignation(String text) {
        String read = VisibleText.of(text);
        return mail(read)
                || digits(read) && (IdentityNumber.inDesignation(read) || broken(read, IdentityNumber::inDesignation));
    }

    /** The fields of a record that contain any, by their names in the command, {@code sources/0.quote}. */
    public static List<String> fields(Record record) {
        return fields(record, _ -> true);
    }

    /** The same for those fields of its own that match. */
    public static List<String> fields(Record record, Predicate<String> looked) {
        List<String> found = new ArrayList<>();
        record("", record, looked, found);
        return List.copyOf(found);
    }

    /** The violation for a text that is recorded only with a stated reason. */
    public static Violation ask(String entry, String field) {
        return violation(
                entry,
                field,
                "Fältet " + field
                        + " ser ut att innehålla ett personnummer, en personlig e-postadress eller ett telefonnummer."
                        + " Ta bort det, eller säg varför det måste stå kvar: skicka recordAsOccurred och ett skäl (reason).",
                "The field " + field
                        + " seems to contain a personal identity number, a personal e-mail address or a phone number."
                        + " Remove it, or say why it must stay: send recordAsOccurred and a reason.");
    }

    /** The violation for a text that is never recorded: it is the registrar's own wording. */
    public static Violation refuse(String entry, String field) {
        return violation(
                entry,
                field,
                "Fältet " + field
                        + " ser ut att innehålla ett personnummer, en personlig e-postadress eller ett telefonnummer."
                        + " Skriv det utan.",
                "The field " + field
                        + " seems to contain a personal identity number, a personal e-mail address or a phone number."
                        + " Write it without.");
    }

    private static Violation violation(String entry, String field, String sv, String en) {
        return Violation.value(RULE, entry, field, sv, en)
                .ofKind(Violation.Kind.RULE)
                .under(LAW);
    }

    private static void look(String path, String name, @Nullable Object value, List<String> found) {
        switch (value) {
            case null -> {
                // nothing stated
            }
            case String text -> {
                if (DESIGNATIONS.contains(name) ? inDesignation(text) : in(text)) {
                    found.add(path);
                }
            }
            case FuzzyDate date -> look(path, name, date.label(), found);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    look(path + "/" + i, name, list.get(i), found);
                }
            }
            case Record record -> record(path, record, _ -> true, found);
            default -> {
                // numbers, choices and days
            }
        }
    }

    private static void record(String path, Record record, Predicate<String> looked, List<String> found) {
        for (RecordParts.Component field : RecordParts.components(record.getClass())) {
            String name = field.name();
            if (mayHoldText(field) && looked.test(name)) {
                String below = FLAT.contains(name) ? path : path.isEmpty() ? name : path + "." + name;
                look(below, name, field.of(record), found);
            }
        }
    }

    private static boolean mayHoldText(RecordParts.Component field) {
        return !field.type().isPrimitive() && !field.type().isEnum();
    }

    /** Whether a number split by a line break is found. */
    private static boolean broken(String read, Predicate<String> number) {
        return read.indexOf('\n') >= 0
                && (number.test(VisibleText.joined(read)) || number.test(VisibleText.onOneLine(read)));
    }

    private static boolean digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < FEWEST_DIGITS; i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits == FEWEST_DIGITS;
    }

    private static boolean mail(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            int from = at;
            while (from > 0 && at - from < LONGEST_LOCAL && isLocal(text.charAt(from - 1))) {
                from--;
            }
            String host = text.substring(at + 1, Math.min(text.length(), at + 1 + LONGEST_HOST));
            Matcher domain = HOST.matcher(host);
            if (from < at && domain.lookingAt() && !Mailbox.isOfAFunction(text.substring(from, at), domain.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0;
    }
}
