package se.rodatraden.pages.sharing;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The installation that a page is of, as the page's surroundings name it.
 *
 * @param base where others reach it, without a slash at the end; empty outside a request
 */
public record Site(String base, PublicContacts contacts) {
    static final String SITE = Site.class.getName();
    private static final Site NOWHERE = new Site("", PublicContacts.NONE);

    /** That of the request that is being answered. */
    public static Site now() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(SITE, RequestAttributes.SCOPE_REQUEST) instanceof Site site
                ? site
                : NOWHERE;
    }

    /** The whole address of a path that begins with a slash. */
    public String of(String path) {
        return base + path;
    }
}
