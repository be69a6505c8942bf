package se.rodatraden.vision;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/**
 * Patterns of personal data that do not belong in a public register: a personal identity number with a right check digit, a person's
 * e-mail address, a phone number. The mailbox of an authority and the number of its switchboard are not personal.
 */
final class PersonalData {
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![\\d-])(?:19|20)?(\\d{2})(\\d{2})(\\d{2})[-+]?(\\d{4})(?![\\d-])");
    private static final Pattern MAIL = Pattern.compile("([\\w.+-]+)@[\\w-]+(?:\\.[\\w-]+)*\\.[A-Za-z]{2,}");
    private static final Pattern MAILBOX = Pattern.compile(
            "info|kommun(en)?|kontakt(center)?|kundtjanst|kundcenter|registrator(n)?|registratur|diarium|kansli(et)?"
                    + "|post|reception|myndighet|ks|kf|[\\w-]*(kommun|styrelsen?|namnd(en)?|nämnd(en)?"
                    + "|fullmaktige|fullmäktige|forvaltning(en)?|kontor(et)?)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w/-])(?:\\+46[ -]?\\(?0?\\)?[ -]?|0)(?:7\\d|\\d{1,3})(?:-|–| - | )\\d{2,3}(?:[ -]?\\d{2}){1,3}(?![\\d-])");
    private static final Pattern MOBILE = Pattern.compile("(?<![\\w/-])(?:\\+46|0)7\\d{8}(?!\\d)");
    private static final int CO_ORDINATION = 60;
    /** References, addresses and dates: what is no free text. */
    private static final Set<String> NOT_TEXT =
            Set.of("entry", "after", "before", "url", "board", "proof", "dnr", "newDnr", "oldDnr", "hash", "vision");

    private static final int FEWEST_DIGITS = 7;
    /** A record's fields that may hold text; a component gives a new accessor each time it is asked, so they are kept. */
    private static final ClassValue<List<Method>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .filter(c -> !c.getType().isPrimitive() && !c.getType().isEnum())
                    .filter(c -> !NOT_TEXT.contains(c.getName()))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    private PersonalData() {}

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a text holds any. */
    static boolean in(String text) {
        return text.indexOf('@') >= 0 && mail(text)
                || text.chars()
                                        .filter(PersonalData::isDigit)
                                        .limit(FEWEST_DIGITS)
                                        .count()
                                == FEWEST_DIGITS
                        && number(text);
    }

    private static boolean mail(String text) {
        return MAIL.matcher(text)
                .results()
                .anyMatch(r -> !MAILBOX.matcher(r.group(1)).matches());
    }

    private static boolean number(String text) {
        return IDENTITY.matcher(text).results().anyMatch(PersonalData::isIdentity)
                || MOBILE.matcher(text).find()
                || PHONE.matcher(text).results().anyMatch(r -> !r.group().endsWith("00"));
    }

    /** The first free text of a fact of which something holds: the name of its field as the command spells it. */
    static Optional<String> field(Fact fact, Predicate<String> holds) {
        return find("", fact, holds);
    }

    private static Optional<String> find(String path, @Nullable Object value, Predicate<String> holds) {
        return switch (value) {
            case null -> Optional.empty();
            case String text -> holds.test(text) ? Optional.of(path) : Optional.empty();
            case FuzzyDate _ -> Optional.empty();
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    Optional<String> found = find(path + "/" + i, list.get(i), holds);
                    if (found.isPresent()) {
                        yield found;
                    }
                }
                yield Optional.empty();
            }
            case Noted noted -> find(path, noted.told(), holds);
            case Record record -> inRecord(path, record, holds);
            default -> Optional.empty();
        };
    }

    private static Optional<String> inRecord(String path, Record record, Predicate<String> holds) {
        for (Method field : FIELDS.get(record.getClass())) {
            String name = field.getName().equals("noted") ? "" : field.getName();
            Optional<String> found = find(path.isEmpty() ? name : path + "." + name, value(record, field), holds);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object value(Record record, Method field) {
        try {
            return field.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isIdentity(MatchResult r) {
        int day = Integer.parseInt(r.group(3));
        try {
            LocalDate.of(
                    2000 + Integer.parseInt(r.group(1)),
                    Integer.parseInt(r.group(2)),
                    day > CO_ORDINATION ? day - CO_ORDINATION : day);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
        return checks(r.group(1) + r.group(2) + r.group(3) + r.group(4));
    }

    /** The check digit: every other digit doubled, the digits of the products added (Luhn). */
    private static boolean checks(String ten) {
        int sum = 0;
        for (int i = 0; i < ten.length(); i++) {
            int digit = (ten.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }
}
