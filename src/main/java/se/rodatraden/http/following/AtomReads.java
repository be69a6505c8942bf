package se.rodatraden.http.following;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import se.rodatraden.feeds.Followed;
import se.rodatraden.feeds.atom.AtomFeeds;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.problem.ProblemException;
import se.rodatraden.http.problem.ProblemType;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Open;
import se.rodatraden.kernel.Violation;
import se.rodatraden.time.Lang;

/**
 * The Atom feeds of a municipality, a vision and a body (ADR 0024): the current document at {@code feed.atom}, and its archive pages at
 * {@code feed/1.atom} and so on.
 */
@RestController
@Open
@RequestMapping(
        path = "/api/{municipality}",
        produces = {AtomReads.ATOM, "application/xml"})
class AtomReads {
    static final String ATOM = "application/atom+xml";

    /** Archive pages are cached for at most a day: their events never change, but text later marked confidential must disappear. */
    private static final Duration ARCHIVE = Duration.ofDays(1);

    private final AtomFeeds feeds;

    AtomReads(AtomFeeds feeds) {
        this.feeds = feeds;
    }

    /** Get a municipality's events as an Atom feed. */
    @GetMapping("/feed.atom")
    @Nullable
    ResponseEntity<byte[]> municipalityFeed(
            @PathVariable String municipality,
            @RequestParam(required = false) @Nullable String lang,
            ServletWebRequest request) {
        return living(municipality(municipality), lang, request);
    }

    /** Get an archive page of a municipality's Atom feed. */
    @GetMapping("/feed/{page}.atom")
    ResponseEntity<byte[]> municipalityArchive(
            @PathVariable String municipality,
            @PathVariable Integer page,
            @RequestParam(required = false) @Nullable String lang,
            ServletWebRequest request) {
        return archive(municipality(municipality), page, lang, request);
    }

    /** Get a vision's events as an Atom feed. */
    @GetMapping("/visions/{vision}/feed.atom")
    @Nullable
    ResponseEntity<byte[]> visionFeed(
            @PathVariable String municipality,
            @PathVariable String vision,
            @RequestParam(required = false) @Nullable String lang,
            ServletWebRequest request) {
        return living(vision(municipality, vision), lang, request);
    }

    /** Get an archive page of a vision's Atom feed. */
    @GetMapping("/visions/{vision}/feed/{page}.atom")
    ResponseEntity<byte[]> visionArchive(
            @PathVariable String municipality,
            @PathVariable String vision,
            @PathVariable Integer page,
            @RequestParam(required = false) @Nullable String lang,
            ServletWebRequest request) {
        return archive(vision(municipality, vision), page, lang, request);
    }

    /** Get events in a body's matters as an Atom feed. */
    @GetMapping("/bodies/{bodyId}/feed.atom")
    @Nullable
    ResponseEntity<byte[]> bodyFeed(
            @PathVariable String municipality,
            @PathVariable String bodyId,
            @RequestParam(required = false) @Nullable String lang,
            ServletWebRequest request) {
        return living(body(municipality, bodyId), lang, request);
    }

    /** Get an archive page of a body's Atom feed. */
    @GetMapping("/bodies/{bodyId}/feed/{page}.atom")
    ResponseEntity<byte[]> bodyArchive(
            @PathVariable String municipality,
            @PathVariable String bodyId,
            @PathVariable Integer page,
            @RequestParam(required = false) @Nullable String lang,
            ServletWebRequest request) {
        return archive(body(municipality, bodyId), page, lang, request);
    }

    private static Followed municipality(String code) {
        return Followed.municipality(Parameters.municipality(code));
    }

    private Followed vision(String municipality, String name) {
        Followed vision = Followed.vision(Parameters.vision(municipality, name));
        if (!feeds.exists(vision)) {
            throw Translation.noSuchVision();
        }
        return vision;
    }

    private Followed body(String municipality, String id) {
        Followed body = Followed.body(Parameters.municipality(municipality), id);
        if (!feeds.exists(body)) {
            throw Translation.noSuchBody();
        }
        return body;
    }

    private @Nullable ResponseEntity<byte[]> living(
            Followed followed, @Nullable String lang, ServletWebRequest request) {
        Lang language = language(lang, request);
        AtomFeeds.Living living = feeds.living(followed);
        String tag = living.tag() + "-" + language.tag();
        if (request.checkNotModified("\"" + tag + "\"")) {
            return null;
        }
        return ResponseEntity.ok(feeds.write(living, language.locale(), query(lang)));
    }

    private ResponseEntity<byte[]> archive(
            Followed followed, int page, @Nullable String lang, ServletWebRequest request) {
        Lang language = language(lang, request);
        int number = (int) Parameters.within("page", page, 1, Integer.MAX_VALUE);
        byte[] archive = feeds.archive(followed, number, language.locale(), query(lang))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NO_SUCH_ADDRESS,
                        HttpStatus.NOT_FOUND.value(),
                        java.util.List.of(
                                Violation.of(
                                        "Arkivet finns inte än: ett arkiv skrivs när det är fullt. Det senaste står i feed.atom.",
                                        "There is no such archive yet: one is written when it is full. The latest is in feed.atom.")),
                        java.util.Map.of()));
        response(request).setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=" + ARCHIVE.toSeconds());
        return ResponseEntity.ok(archive);
    }

    /** The language in the address, otherwise that of {@code Accept-Language}. */
    private static Lang language(@Nullable String lang, ServletWebRequest request) {
        Lang language = lang == null
                ? RequestLanguage.of(request.getRequest())
                : Lang.tagged(lang)
                        .orElseThrow(() -> Parameters.unread("lang", "ska vara sv eller en.", "must be sv or en."));
        response(request).setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        return language;
    }

    private static String query(@Nullable String lang) {
        return lang == null ? "" : "?lang=" + lang;
    }

    private static HttpServletResponse response(ServletWebRequest request) {
        return java.util.Objects.requireNonNull(request.getResponse());
    }
}
