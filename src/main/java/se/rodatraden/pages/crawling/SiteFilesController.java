package se.rodatraden.pages.crawling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.sharing.PublicContacts;
import se.rodatraden.time.Lang;

/** {@code robots.txt} (RFC 9309), {@code security.txt} (RFC 9116), and the icon under the name that programs guess. */
@Controller
@Open
class SiteFilesController {
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** How long security.txt is valid; RFC 9116 recommends less than a year. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final PublicAddress site;
    private final PublicContacts contacts;
    private final InstantSource clock;

    SiteFilesController(PublicAddress site, PublicContacts contacts, InstantSource clock) {
        this.site = site;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * Pages of a day or a choice are endless and all have the same address in the site map; what is costly, or for those who sign in, is no
     * use to a search engine either.
     */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return text("""
                User-agent: *
                Allow: /*?lang=sv$
                Allow: /*?lang=en$
                Disallow: /*?
                Disallow: /api/
                Disallow: /logga-in
                Disallow: /konto
                Disallow: /installation/
                Disallow: /folj
                Disallow: /*/registrera
                Disallow: /*/jamfor
                Disallow: /*.csv$
                Disallow: /*.xlsx$

                Sitemap: %s
                """.formatted(site.of(SitemapController.INDEX)));
    }

    /** Not there where no contact is set: a file without one is none. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security() {
        @Nullable String contact = contacts.contact().security();
        if (contact == null) {
            throw NoSuchPageException.address();
        }
        return text("""
                Contact: %s
                Expires: %s
                Preferred-Languages: sv, en
                Canonical: %s
                """.formatted(
                        contact.startsWith("https://") ? contact : "mailto:" + contact,
                        clock.instant()
                                .plus(GOOD_FOR)
                                .atOffset(ZoneOffset.UTC)
                                .truncatedTo(ChronoUnit.DAYS)
                                .toInstant(),
                        site.of("/.well-known/security.txt")));
    }

    /** The icon of the pages, whose own address changes with its content. */
    @GetMapping({"/favicon.ico", "/favicon.svg"})
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header("Location", new PageModel(Lang.SWEDISH, "", "/", PageModel.Section.NONE, null).icon())
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .build();
    }

    private static ResponseEntity<String> text(String text) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(text);
    }
}
