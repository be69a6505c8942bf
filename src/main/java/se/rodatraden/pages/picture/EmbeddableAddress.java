package se.rodatraden.pages.picture;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.rodatraden.pages.Addresses;
import se.rodatraden.time.Lang;
import se.rodatraden.time.SwedishDays;
import se.rodatraden.vision.value.VisionId;

/**
 * The address of a vision's page, or of its drawing, as somebody has copied it, with the day and the time that it shows.
 *
 * @param lang the language that the address chooses; null where it chooses none
 */
record EmbeddableAddress(
        VisionId vision,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        @Nullable Lang lang) {
    private static final Pattern PATH = Pattern.compile("/kommun/(\\d{4})/visioner/([a-z0-9-]+)(/trad)?/?");

    /**
     * The address, read; empty where it is another site's, or another page's, or none.
     *
     * @param sites what addresses of this installation begin with
     */
    static Optional<EmbeddableAddress> of(String address, List<String> sites) {
        try {
            URI uri = URI.create(address);
            String path = uri.getPath();
            Matcher page = PATH.matcher(path == null ? "" : path);
            if (!page.matches()
                    || uri.getRawAuthority() == null
                    || sites.stream()
                            .noneMatch(site -> uri.getRawAuthority()
                                    .equalsIgnoreCase(URI.create(site).getRawAuthority()))
                    || !("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))) {
                return Optional.empty();
            }
            String day = parameter(uri, "asOf");
            String time = parameter(uri, "knownAt");
            String lang = parameter(uri, "lang");
            return Optional.of(new EmbeddableAddress(
                    new VisionId(page.group(1), page.group(2)),
                    day == null ? null : LocalDate.parse(day),
                    time == null ? null : moment(time),
                    lang == null ? null : Lang.tagged(lang).orElse(null)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** A moment, or a day and then its end in Sweden, as pages take it. */
    private static Instant moment(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(SwedishDays.ZONE)
                        .toInstant()
                        .minusMillis(1);
    }

    private static @Nullable String parameter(URI uri, String name) {
        return uri.getQuery() == null
                ? null
                : Arrays.stream(uri.getQuery().split("&"))
                        .filter(p -> p.startsWith(name + "=") && p.length() > name.length() + 1)
                        .map(p -> p.substring(name.length() + 1))
                        .findFirst()
                        .orElse(null);
    }

    /** The address of something of the vision's, on the same day and at the same time. */
    String of(String end) {
        String query = Addresses.time(asOf, knownAt);
        String language = lang == null ? "" : (query.isEmpty() ? "?lang=" : "&lang=") + lang.tag();
        return Addresses.vision(vision) + end + query + language;
    }
}
