package se.rodatraden.pages.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.HtmlUtils;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.thread.Drawing;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the drawing of a vision is embedded, for programs that ask by oEmbed 1.0 (oembed.com):
 * {@code /oembed?url=https://…/kommun/0764/visioner/ny-vision}. An address of anything else is 404, a form that is not given 501.
 */
@Controller
@Open
class OEmbedController {
    private static final int WIDTH = 960;
    private static final int ABOVE_AND_BELOW = 250;
    private static final int EMPTY = 360;
    private static final int LEAST = 120;
    private static final int SECONDS = 3600;

    private final Visions visions;
    private final PublicAddress site;
    private final JsonMapper json;

    OEmbedController(Visions visions, PublicAddress site, JsonMapper json) {
        this.visions = visions;
        this.site = site;
        this.json = json;
    }

    @GetMapping("/oembed")
    ResponseEntity<String> embed(HttpServletRequest request) {
        String format = Objects.requireNonNullElse(request.getParameter("format"), "json")
                .toLowerCase(Locale.ROOT);
        if (!format.equals("json") && !format.equals("xml")) {
            return plain(HttpStatus.NOT_IMPLEMENTED, "format is json or xml");
        }
        String url = request.getParameter("url");
        if (url == null || url.isBlank()) {
            return plain(HttpStatus.BAD_REQUEST, "url is missing: the address of a vision's page");
        }
        Optional<EmbeddableAddress> address = EmbeddableAddress.of(url, List.of(site.base(), asked(request)));
        Optional<Map<String, Object>> answer = address.flatMap(a -> visions.find(a.vision(), a.asOf(), a.knownAt())
                .map(on -> answer(
                        a,
                        on,
                        RequestContext.speech(request),
                        side(request, "maxwidth", WIDTH),
                        side(request, "maxheight", height(on)))));
        return answer.map(fields -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_TYPE,
                                format.equals("json") ? "application/json" : "text/xml;charset=UTF-8")
                        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                        .header(HttpHeaders.VARY, "Accept-Language, Cookie")
                        .body(format.equals("json") ? json.writeValueAsString(fields) : xml(fields)))
                .orElseGet(() -> plain(HttpStatus.NOT_FOUND, "no vision of this register has that address"));
    }

    /** What the reader calls this installation. */
    private static String asked(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
    }

    private Map<String, Object> answer(EmbeddableAddress address, VisionOn on, Lang reader, int width, int height) {
        Lang speech = Objects.requireNonNullElse(address.lang(), reader);
        String municipality =
                Municipalities.name(on.id().municipality()).orElse(on.id().municipality());
        String title = on.title() + " · " + municipality;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", "1.0");
        fields.put("type", "rich");
        fields.put("title", title);
        fields.put("author_name", municipality);
        fields.put("author_url", site.of("/kommun/" + on.id().municipality()));
        fields.put("provider_name", "Röda tråden");
        fields.put("provider_url", site.of("/"));
        fields.put("cache_age", SECONDS);
        fields.put("thumbnail_url", site.of(address.of("/forhandsbild.png")));
        fields.put("thumbnail_width", PreviewPicture.WIDTH);
        fields.put("thumbnail_height", PreviewPicture.HEIGHT);
        fields.put(
                "html",
                frame(
                        site.of(address.of("/trad")),
                        speech.say("Den röda tråden i ", "The red thread of ") + title,
                        width,
                        height));
        fields.put("width", width);
        fields.put("height", height);
        return fields;
    }

    private static String frame(String address, String title, int width, int height) {
        return "<iframe src=\"" + HtmlUtils.htmlEscape(address, "UTF-8") + "\" width=\"" + width + "\" height=\""
                + height + "\" title=\"" + HtmlUtils.htmlEscape(title, "UTF-8")
                + "\" style=\"border:0\" loading=\"lazy\"></iframe>";
    }

    /** As high as the drawing with its title and standing. */
    private static int height(VisionOn on) {
        return Drawing.of(on.known(), on.situation(), Lang.SWEDISH)
                .map(thread -> thread.height() + ABOVE_AND_BELOW)
                .orElse(EMPTY);
    }

    private static int side(HttpServletRequest request, String name, int usual) {
        String asked = request.getParameter(name);
        return asked == null || !asked.matches("\\d{1,6}")
                ? usual
                : Math.clamp(Integer.parseInt(asked), Math.min(LEAST, usual), usual);
    }

    private static String xml(Map<String, Object> fields) {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n<oembed>\n");
        fields.forEach((name, value) -> xml.append('<')
                .append(name)
                .append('>')
                .append(escaped(value.toString()))
                .append("</")
                .append(name)
                .append(">\n"));
        return xml.append("</oembed>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static ResponseEntity<String> plain(HttpStatus status, String words) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_TYPE, "text/plain;charset=UTF-8")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(words + "\n");
    }
}
