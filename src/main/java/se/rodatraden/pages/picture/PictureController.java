package se.rodatraden.pages.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.signin.SignedInUser;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.thread.Zoom;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;

/**
 * The red thread by itself, {@code /kommun/0764/visioner/ny-vision/trad.svg?asOf=2014-07-01} and {@code trad.png}, and the preview of links,
 * {@code forhandsbild.png}. They take what the page of the vision takes.
 */
@Controller
@Open
class PictureController {
    private static final String SVG = "image/svg+xml;charset=UTF-8";
    private static final String PNG = "image/png";
    private static final int HASHED_BYTES = 12;

    private final Visions visions;

    PictureController(Visions visions) {
        this.visions = visions;
    }

    @GetMapping("/kommun/{code}/visioner/{name}/trad.svg")
    void svg(
            @PathVariable String code,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RequestContext asking = RequestContext.of(request, visions.today());
        SvgFile file = SvgFile.thread(vision(code, name, asking), asking.time(), Zoom.of(asking.address()));
        String document = file.document();
        // A weak tag: what has a strong one is not compressed.
        send(SVG, "W/" + tag(document), () -> document.getBytes(StandardCharsets.UTF_8), asking, request, response);
    }

    @GetMapping("/kommun/{code}/visioner/{name}/trad.png")
    void png(
            @PathVariable String code,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RequestContext asking = RequestContext.of(request, visions.today());
        SvgFile file = SvgFile.thread(vision(code, name, asking), asking.time(), Zoom.of(asking.address()));
        send(PNG, tag(file.plain()), () -> Raster.sharp(file), asking, request, response);
    }

    @GetMapping("/kommun/{code}/visioner/{name}/forhandsbild.png")
    void preview(
            @PathVariable String code,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        RequestContext asking = RequestContext.of(request, visions.today());
        SvgFile file = PreviewPicture.of(vision(code, name, asking), asking.time());
        send(PNG, tag(file.plain()), () -> Raster.exact(file), asking, request, response);
    }

    private VisionOn vision(String code, String name, RequestContext asking) {
        return visions.find(VisionController.id(code, name), asking.asOf(), asking.knownAt())
                .orElseThrow(() -> NoSuchPageException.vision(asking.knownAt() == null));
    }

    /** What the reader has already is not made again. */
    private static void send(
            String type,
            String tag,
            Supplier<byte[]> content,
            RequestContext asking,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setLocale(asking.speech().locale());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, SignedInUser.now().isPresent() ? "no-store" : "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        byte[] bytes = content.get();
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String tag(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(hash, 0, HASHED_BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
