package se.rodatraden.pages.deadlines;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import se.rodatraden.pages.BadRequestException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;

/** Answers with a calendar, or with nothing where the program has it already. */
public final class CalendarAnswer {
    private static final MediaType TYPE = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int TAG = 16;

    private CalendarAnswer() {}

    /** The language that the address asks for; without one Swedish, since a calendar program's own says nothing of its reader. */
    public static Lang language(HttpServletRequest request) {
        String tag = RequestContext.words(request, "lang");
        return tag == null
                ? Lang.SWEDISH
                : Lang.tagged(tag)
                        .orElseThrow(
                                () -> BadRequestException.field("lang ska vara sv eller en; lang must be sv or en."));
    }

    public static @Nullable ResponseEntity<byte[]> of(
            ServletWebRequest request, byte[] calendar, Lang language, String name) {
        if (request.checkNotModified(tag(calendar))) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(TYPE)
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("rodatraden-" + name + ".ics")
                                .build()
                                .toString())
                .body(calendar);
    }

    /** A tag that changes with the content; weak, since what has a strong one is never compressed. */
    public static String tag(byte[] calendar) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(calendar);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, TAG) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
