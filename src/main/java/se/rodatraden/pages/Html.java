package se.rodatraden.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import se.rodatraden.identity.signin.SignedInUser;
import se.rodatraden.identity.signin.SiteCookies;

/**
 * A page written by its compiled template. Everything that is not the template's own is escaped.
 *
 * @param rememberLanguage whether a language that the address chooses is kept for the pages that follow; false where the address must not
 *     be looked into
 */
public record Html(String template, Object page, PageModel frame, int status, boolean rememberLanguage)
        implements View {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "se.rodatraden.pages.templates");

    public static ModelAndView ok(String template, Object page, PageModel frame, RequestContext asking) {
        return new ModelAndView(new Html(template, page, frame, HttpServletResponse.SC_OK, asking.chosen()));
    }

    public static void write(String template, Object page, gg.jte.TemplateOutput out) {
        ENGINE.render(template, page, out);
    }

    /** Writes a part of a page, or of a drawing, that takes several parameters. */
    public static void write(String template, Map<String, Object> parameters, gg.jte.TemplateOutput out) {
        ENGINE.render(template, parameters, out);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput out = new Utf8ByteOutput();
        write(template, page, out);
        response.setStatus(status);
        response.setContentType(getContentType());
        response.setContentLength(out.getContentLength());
        // The language that is written, and not the reader's own, which Spring has put on the answer already.
        response.setLocale(frame.speech().locale());
        if (FormGuard.isUsed(request) || SignedInUser.now().isPresent()) {
            // A page with a form's word that also shows what the address says must not be compressed: its length would
            // then tell the
            // word, character by character, to one who can choose the address and see the length (BREACH). The
            // container compresses
            // nothing that has a strong tag. Answers to programs hold no such word and are asked for by no cookie.
            response.setHeader(HttpHeaders.ETAG, "\"" + UUID.randomUUID() + "\"");
        }
        // What somebody sees who is signed in stays on no disk.
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, SignedInUser.now().isPresent() ? "no-store" : "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        if (rememberLanguage && RequestContext.choosesLanguage(request)) {
            ResponseCookie cookie = ResponseCookie.from(
                            RequestContext.COOKIE, frame.speech().tag())
                    .path("/")
                    .maxAge(java.time.Duration.ofDays(365))
                    .httpOnly(true)
                    .secure(SiteCookies.secure(request))
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        out.writeTo(response.getOutputStream());
    }
}
