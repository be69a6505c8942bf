package se.rodatraden.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import se.rodatraden.identity.signin.SiteCookies;

/**
 * Tells a form of ours, sent by the reader, from one that another site has the reader's browser send. The browser keeps a secret that is
 * only sent from our own pages; each form carries a word made of it and of the form's own address. Where the browser says which site a
 * request comes from, that must be this one.
 */
public final class FormGuard {
    public static final String FIELD = "form";
    private static final String COOKIE = "forms";
    private static final String USED = FormGuard.class.getName();
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 32;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final String secret;

    private FormGuard(String secret) {
        this.secret = secret;
    }

    /** For a page with forms; gives the browser a secret where it has none. */
    public static FormGuard of(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(USED, true);
        Optional<String> kept = kept(request);
        if (kept.isPresent()) {
            return new FormGuard(kept.get());
        }
        byte[] random = new byte[BYTES];
        CHANCE.nextBytes(random);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(SiteCookies.name(request, COOKIE), secret)
                        .path("/")
                        .httpOnly(true)
                        .secure(SiteCookies.secure(request))
                        .sameSite("Strict")
                        .build()
                        .toString());
        return new FormGuard(secret);
    }

    /** Whether the page that is written has a form of ours. */
    static boolean isUsed(HttpServletRequest request) {
        return request.getAttribute(USED) != null;
    }

    private static Optional<String> kept(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = SiteCookies.name(request, COOKIE);
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(name) && c.getValue().length() >= BYTES)
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** The word of the form that is sent to an address. */
    public String word(String address) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(address.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Refuses what was not sent from a form of ours. */
    public static void check(HttpServletRequest request) {
        check(request, request.getParameter(FIELD));
    }

    /** The same of a form whose fields are read elsewhere. */
    public static void check(HttpServletRequest request, @Nullable String given) {
        boolean ours = sameSite(request)
                && given != null
                && kept(request)
                        .map(secret -> new FormGuard(secret).word(request.getRequestURI()))
                        .filter(word -> MessageDigest.isEqual(
                                word.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
                        .isPresent();
        if (!ours) {
            throw BadRequestException.form();
        }
    }

    private static boolean sameSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        // A page that tells nobody where its readers come from, as ours, has them send null.
        return origin == null || origin.equals("null") || same(origin, request.getHeader("Host"));
    }

    private static boolean same(String origin, @Nullable String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
