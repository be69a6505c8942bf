package se.rodatraden.kernel;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import se.rodatraden.time.FuzzyDate;

/**
 * The source of an entry. {@code updated} is the source's own date stamp, which never becomes the date of the act;
 * {@code quote} is verbatim; {@code external} marks a source other than the document that the history was compiled from.
 */
public record Source(
        String title,
        @Nullable String url,
        @Nullable String quote,
        @Nullable FuzzyDate updated,
        @Nullable String dnr,
        boolean external) {

    public Source {
        Checks.text("source.title", title, 500);
        if (quote != null) {
            Checks.text("source.quote", quote, Checks.TEXT);
        }
        if (url != null && !isWebAddress(url)) {
            throw new InvalidField(
                    "source.url",
                    "är ingen webbadress: skriv den som https://…, eller utelämna den",
                    "is no web address: write it as https://…, or leave it out");
        }
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = URI.create(url);
            return url.length() <= 2_000
                    && uri.getHost() != null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
