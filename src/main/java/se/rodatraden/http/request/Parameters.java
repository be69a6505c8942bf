package se.rodatraden.http.request;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.FormerCodes;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.time.InvalidDate;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.value.VisionId;

/** Parses parameters and path variables; refuses malformed ones by name, with an example. */
public final class Parameters {
    public static final int LONGEST_SEARCH = 200;
    public static final int LONGEST_PAGE = 500;
    public static final int PAGE = 50;
    private static final Duration CLOCKS_APART =
            Duration.ofMinutes(1); // tolerance between the clocks of client, server and database

    private final InstantSource clock;

    public Parameters(InstantSource clock) {
        this.clock = clock;
    }

    /** The day requested, today in Sweden by default. */
    public LocalDate asOf(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.ofInstant(clock.instant(), SwedishDays.ZONE) : asked;
    }

    static LocalDate day(String name, String text) {
        try {
            FuzzyDate date = FuzzyDate.parse(text);
            if (date.isDay() && date.earliest() != null) {
                return date.earliest();
            }
        } catch (InvalidDate impossible) {
            throw unread(
                    name,
                    "är ingen dag som finns (" + impossible.sv() + "). Skriv till exempel 2014-07-01.",
                    "is no day that exists (" + impossible.en() + "). Write for instance 2014-07-01.");
        }
        throw unread(name, "ska vara en dag, till exempel 2014-07-01.", "must be a day, for instance 2014-07-01.");
    }

    /** A moment in the past: what the register will know in the future is unknown. */
    Instant past(String name, String text) {
        try {
            Instant instant = Instant.parse(text.replace(' ', '+'));
            if (instant.isAfter(clock.instant().plus(CLOCKS_APART))) {
                throw unread(
                        name,
                        "ligger i framtiden: vad registret kommer att veta då är inte känt.",
                        "is in the future: what the register will know then is not known.");
            }
            if (instant.isAfter(Instant.EPOCH)) {
                return instant;
            }
        } catch (DateTimeException unreadable) {
            // refused below
        }
        throw unread(
                name,
                "ska vara en tidpunkt med zon, till exempel 2026-01-31T12:00:00Z.",
                "must be a time with its zone, for instance 2026-01-31T12:00:00Z.");
    }

    /** A stream: a vision, or a municipality itself; the municipality may be given separately. */
    public static String subject(String subject, @Nullable String municipality) {
        try {
            String stream = municipality != null && subject.indexOf('/') < 0 ? municipality + "/" + subject : subject;
            return Municipality.isStream(stream)
                    ? stream
                    : VisionId.parse(stream).toString();
        } catch (IllegalArgumentException unreadable) {
            throw unread(
                    "subject",
                    "ska vara en vision, till exempel 0764/ny-vision, eller kommunen själv, 0764/_municipality.",
                    "must be a vision, for instance 0764/ny-vision, or the municipality itself, 0764/_municipality.");
        }
    }

    static @Nullable public String standing(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String names = Stream.concat(Arrays.stream(Preparation.values()), Arrays.stream(Document.values()))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        if (!Arrays.asList(names.split(", ")).contains(text)) {
            throw unread("standing", "ska vara ett av " + names + ".", "must be one of " + names + ".");
        }
        return text;
    }

    static <E extends Enum<E>> E named(String name, String text, E[] known) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> {
                    String names = Arrays.stream(known).map(Enum::name).collect(Collectors.joining(", "));
                    return unread(name, "ska vara ett av " + names + ".", "must be one of " + names + ".");
                });
    }

    static @Nullable public String kind(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new DocumentKind(text).name();
        } catch (IllegalArgumentException unreadable) {
            throw unread(
                    "kind",
                    "ska vara ett ord i versaler, till exempel VISION.",
                    "must be a word in capitals, for instance VISION.");
        }
    }

    static @Nullable public String search(String name, @Nullable String text) {
        if (text != null && (text.length() > LONGEST_SEARCH || text.codePoints().anyMatch(Character::isISOControl))) {
            throw unread(
                    name,
                    "får ha högst " + LONGEST_SEARCH + " tecken, inga styrtecken.",
                    "may have " + LONGEST_SEARCH + " characters at most, none of them control characters.");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    static boolean flag(String name, String text) {
        if (text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw unread(name, "ska vara true eller false.", "must be true or false.");
    }

    /** The cursor from a previous page. */
    static @Nullable public String cursor(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return VisionId.parse(new String(bytes, StandardCharsets.UTF_8)).toString();
        } catch (IllegalArgumentException foreign) {
            throw unread(
                    "cursor",
                    "är inte en som registret har gett. Börja om utan den.",
                    "is not one that the register gave. Start again without it.");
        }
    }

    static @Nullable public String cursorTo(@Nullable String last) {
        return last == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8));
    }

    public static int limit(@Nullable Integer asked) {
        return asked == null ? PAGE : (int) within("limit", asked, 1, LONGEST_PAGE);
    }

    public static long number(String name, String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw unread(name, "ska vara ett heltal, 0 eller mer.", "must be a whole number, 0 or more.");
        }
        return Long.parseLong(text);
    }

    public static long within(String name, long number, long least, long most) {
        if (number < least || number > most) {
            throw unread(
                    name,
                    "ska vara ett heltal från " + least + " till " + most + ".",
                    "must be a whole number from " + least + " to " + most + ".");
        }
        return number;
    }

    /** The code of an existing municipality. */
    public static String municipality(String code) {
        if (Municipalities.name(code).isEmpty()) {
            FormerCodes.present(code).ifPresent(present -> {
                throw new ProblemException(
                        ProblemType.NO_SUCH_MUNICIPALITY,
                        Violation.of(
                                        "Koden används inte i dag: "
                                                + Municipalities.name(present).orElse("") + " har koden " + present
                                                + ".",
                                        "The code is not used today: "
                                                + Municipalities.name(present).orElse("") + " has the code " + present
                                                + ".")
                                .at("municipality"));
            });
            throw new ProblemException(
                    ProblemType.NO_SUCH_MUNICIPALITY,
                    Violation.of(
                                    "Ingen svensk kommun har den koden. Skriv fyra siffror, till exempel 0764 för Alvesta.",
                                    "No Swedish municipality has that code. Write four digits, for instance 0764 for Alvesta.")
                            .at("municipality"));
        }
        return code;
    }

    /** The vision named by an address; does not check that it is registered. */
    public static VisionId vision(String municipality, String name) {
        try {
            return new VisionId(municipality(municipality), name);
        } catch (IllegalArgumentException noSuchName) {
            throw Translation.noSuchVision();
        }
    }

    public static ProblemException unread(String name, String sv, String en) {
        return new ProblemException(
                ProblemType.NOT_UNDERSTOOD,
                Violation.of("Parametern " + name + " " + sv, "The parameter " + name + " " + en)
                        .at(name));
    }
}
