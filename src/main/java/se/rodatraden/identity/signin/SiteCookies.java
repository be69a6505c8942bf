package se.rodatraden.identity.signin;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/** What holds for every cookie of this site: where others reach it by https, none is sent without. */
public final class SiteCookies {
    private static final String HTTPS = SiteCookies.class.getName();

    private SiteCookies() {}

    static void byHttps(ServletContext site, boolean https) {
        site.setAttribute(HTTPS, https);
    }

    /** Whether browsers reach this site by https, also where a proxy hands on plain http. */
    public static boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || Boolean.TRUE.equals(request.getServletContext().getAttribute(HTTPS));
    }

    /** A cookie's name: one that no other host and no plain http can set, where browsers reach this site by https. */
    public static String name(HttpServletRequest request, String plain) {
        return secure(request) ? "__Host-" + plain : plain;
    }
}
