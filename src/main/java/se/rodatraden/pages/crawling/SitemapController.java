package se.rodatraden.pages.crawling;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.views.listing.PublicListing;

/**
 * The site map (sitemaps.org): an index at {@code /sitemap.xml}, the pages that are always there and the municipalities in one part, and the
 * visions in parts of at most 50,000 addresses. Written while it is read, so that it takes no more memory for a hundred thousand visions than
 * for ten. When a page last changed is when something was last recorded of what it shows.
 */
@Controller
@Open
class SitemapController {
    static final String INDEX = "/sitemap.xml";

    /** The most that one file may list, by its standard. */
    private static final int MOST = 50_000;

    private static final String SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final List<String> ALWAYS =
            List.of("/", "/register", "/kvalitet", "/om", "/ordlista", "/tillganglighet", "/granskning", "/handelser");

    private final PublicListing listing;
    private final PublicAddress site;

    SitemapController(PublicListing listing, PublicAddress site) {
        this.listing = listing;
        this.site = site;
    }

    @GetMapping(INDEX)
    void index(HttpServletResponse response) throws IOException {
        List<Instant> parts = listing.parts(MOST);
        write(response, "sitemapindex", out -> {
            item(out, "sitemap", "/sitemap/sidor.xml", listing.latest());
            for (int part = 0; part < parts.size(); part++) {
                item(out, "sitemap", "/sitemap/visioner-" + (part + 1) + ".xml", parts.get(part));
            }
        });
    }

    @GetMapping("/sitemap/sidor.xml")
    void pages(HttpServletResponse response) throws IOException {
        write(response, "urlset", out -> {
            ALWAYS.forEach(page -> item(out, "url", page, null));
            listing.municipalities().forEach(m -> item(out, "url", Addresses.municipality(m.code()), m.recorded()));
        });
    }

    @GetMapping("/sitemap/visioner-{part}.xml")
    void visions(@PathVariable String part, HttpServletResponse response) throws IOException {
        int parts = listing.parts(MOST).size();
        if (!part.matches("[1-9][0-9]{0,5}") || Integer.parseInt(part) > parts) {
            throw NoSuchPageException.address();
        }
        write(
                response,
                "urlset",
                out -> listing.part(
                        Integer.parseInt(part) - 1,
                        MOST,
                        (vision, recorded) -> item(out, "url", Addresses.vision(vision), recorded)));
    }

    private interface Items {
        void to(Writer out);
    }

    private static void write(HttpServletResponse response, String root, Items items) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + SCHEMA + "\">\n");
            items.to(out);
            out.write("</" + root + ">\n");
        }
    }

    /** Nothing in an address needs to be escaped but what the operator has set. */
    private void item(Writer out, String name, String path, @Nullable Instant recorded) {
        try {
            out.write("<" + name + "><loc>"
                    + site.of(path).replace("&", "&amp;").replace("<", "&lt;") + "</loc>"
                    + (recorded == null ? "" : "<lastmod>" + recorded.truncatedTo(ChronoUnit.SECONDS) + "</lastmod>")
                    + "</" + name + ">\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
