package se.rodatraden.identity.signin;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;

/** Common rules for cookies: secure where the site is reached over https. */
public final class SiteCookies {
    private static final String HTTPS = SiteCookies.class.getName();

    private SiteCookies() {}

    static void byHttps(ServletContext site, boolean https) {
        site.setAttribute(HTTPS, https);
    }

    /** Whether browsers reach this site over https, possibly through a proxy that forwards http. */
    public static boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || Boolean.TRUE.equals(request.getServletContext().getAttribute(HTTPS));
    }

    /** A cookie name: over https with the prefix that prevents other hosts and http from setting it. */
    public static String name(HttpServletRequest request, String plain) {
        return secure(request) ? "__Host-" + plain : plain;
    }
}
