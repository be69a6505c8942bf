package se.rodatraden.archive;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import se.rodatraden.time.InvalidValue;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Why a value does not fit its field, in both languages; each continues “The value cannot be right”. Jackson's messages about
 * Java classes are not shown.
 */
public record Unfit(String sv, String en) {

    /** The reason in an exception. */
    public static Unfit of(Throwable refused) {
        for (Throwable t = refused; t != null; t = t.getCause()) {
            if (t instanceof InvalidValue invalid) {
                return new Unfit(ended(invalid.sv()), ended(invalid.en()));
            }
        }
        return switch (refused) {
            case UnrecognizedPropertyException unknown -> unknown(unknown);
            case MismatchedInputException mismatch -> wanted(mismatch);
            default ->
                new Unfit(
                        "det har inte den form som fältet kräver.",
                        "it does not have the form that the field requires.");
        };
    }

    private static Unfit unknown(UnrecognizedPropertyException unknown) {
        Collection<Object> known = unknown.getKnownPropertyIds();
        String all = known == null
                ? ""
                : known.stream()
                        .map(String::valueOf)
                        .filter(n -> !n.equals("vision"))
                        .collect(Collectors.joining(", "));
        return new Unfit(
                "fältet " + unknown.getPropertyName() + " finns inte här. De som finns: " + all + ".",
                "there is no field " + unknown.getPropertyName() + " here. Those that exist: " + all + ".");
    }

    private static Unfit wanted(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == LocalDate.class) {
            return new Unfit(
                    "en dag skrivs som 2014-06-03 och ska finnas i kalendern.",
                    "a day is written as 2014-06-03 and must be in the calendar.");
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return new Unfit("det ska vara ett heltal.", "it must be a whole number.");
        } else if (type == boolean.class || type == Boolean.class) {
            return new Unfit("det ska vara true eller false.", "it must be true or false.");
        } else if (type == String.class) {
            return new Unfit("det ska vara en text inom citattecken.", "it must be a text in quotes.");
        } else if (type != null && type.isEnum()) {
            String all = Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .collect(Collectors.joining(", "));
            return new Unfit("det ska vara något av " + all + ".", "it must be one of " + all + ".");
        }
        return new Unfit(
                "det saknas, eller har inte den form som fältet kräver.",
                "it is missing, or does not have the form that the field requires.");
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
