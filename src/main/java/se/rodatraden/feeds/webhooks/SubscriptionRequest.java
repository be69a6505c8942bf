package se.rodatraden.feeds.webhooks;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Selection;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.municipality.Municipality;
import se.rodatraden.vision.value.VisionId;

/**
 * The subscription that an owner requests.
 *
 * @param owner e-mail address of the owner
 * @param url address that events are sent to
 * @param rate maximum events per minute, 1 to {@value #MOST_A_MINUTE}; null is no limit
 * @param concurrency visions delivered in parallel, 1 to {@value #MOST_SIDE_BY_SIDE}
 */
public record SubscriptionRequest(
        String owner,
        String url,
        Selection selection,
        @Nullable Integer rate,
        int concurrency) {
    public static final int SIDE_BY_SIDE = 4;
    private static final int MOST_SIDE_BY_SIDE = 32;
    private static final int MOST_A_MINUTE = 100_000;
    private static final int LONGEST_OWNER = 254;
    private static final Pattern OWNER =
            Pattern.compile("[^@\\s\\p{Cntrl}<>,;\"]+@[^@\\s\\p{Cntrl}<>,;\"]+\\.[^@\\s\\p{Cntrl}<>,;\"]+");

    /** Validates everything except the address. */
    public void check(List<String> types) {
        if (owner.length() > LONGEST_OWNER || !OWNER.matcher(owner).matches()) {
            throw new InvalidSubscriptionException(
                    "owner",
                    "Ägaren ska vara en e-postadress, till exempel drift@exempel.se. Dit skickas besked om prenumerationen stängs av.",
                    "The owner must be an e-mail address, for instance ops@example.com. It is told if the subscription is disabled.");
        }
        if (rate != null && (rate < 1 || rate > MOST_A_MINUTE)) {
            throw number("rate", "Takten", "The rate", MOST_A_MINUTE);
        }
        if (concurrency < 1 || concurrency > MOST_SIDE_BY_SIDE) {
            throw number("concurrency", "Antalet samtidiga", "The concurrency", MOST_SIDE_BY_SIDE);
        }
        checkSelection(types);
    }

    private void checkSelection(List<String> types) {
        String municipality = selection.municipality();
        if (municipality != null && Municipalities.name(municipality).isEmpty()) {
            throw new InvalidSubscriptionException(
                    "municipality",
                    "Ingen svensk kommun har den koden. Skriv fyra siffror, till exempel 0764 för Alvesta.",
                    "No Swedish municipality has that code. Write four digits, for instance 0764 for Alvesta.");
        }
        String type = selection.type();
        if (type != null && types.stream().noneMatch(t -> t.startsWith(type))) {
            throw new InvalidSubscriptionException(
                    "type",
                    "Ingen händelsetyp börjar så. Skriv till exempel se.rodatraden.vision. eller se.rodatraden.vision.adopted.v1.",
                    "No event type begins so. Write for instance se.rodatraden.vision. or se.rodatraden.vision.adopted.v1.");
        }
        String subject = selection.subject();
        if (subject != null && !isStream(subject)) {
            throw new InvalidSubscriptionException(
                    "subject",
                    "Ämnet ska vara en vision, till exempel 0764/ny-vision, eller kommunen själv, 0764/_municipality.",
                    "The subject must be a vision, for instance 0764/ny-vision, or the municipality itself, 0764/_municipality.");
        }
    }

    private static boolean isStream(String subject) {
        try {
            return Municipality.isStream(subject)
                    || VisionId.parse(subject).toString().equals(subject);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static InvalidSubscriptionException number(String field, String sv, String en, int most) {
        return new InvalidSubscriptionException(
                field,
                sv + " ska vara ett heltal från 1 till " + most + ".",
                en + " must be a whole number from 1 to " + most + ".");
    }
}
