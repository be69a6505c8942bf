package se.rodatraden.http.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import se.rodatraden.http.answer.ApiPaths;

/**
 * Gives reads an ETag of their content, and answers 304 if the client has that content. Content that depends on the day, the language or
 * the media type has different tags. A vision's tag begins with its version, which a command states in {@code If-Match}
 * ({@link Version}). The event feed has none, since each part of it is read once.
 *
 * <p>For clients that accept gzip the tag is weak, since the container compresses the answer and a strong tag promises identical bytes.
 */
public final class ReadTags extends OncePerRequestFilter implements Ordered {
    private static final String VERSION = ReadTags.class.getName() + ".version";
    private static final Set<String> READS = Set.of("GET", "HEAD");
    private static final int HASHED_BYTES = 8;

    /** Marks the answer as showing this version of a stream. */
    public static void version(HttpServletRequest request, long version) {
        request.setAttribute(VERSION, version);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 20;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !READS.contains(request.getMethod()) || !ApiPaths.isApi(path) || !isTagged(path);
    }

    /** Whether reads of the path have an ETag. */
    public static boolean isTagged(String path) {
        return !path.equals("/api/events");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (request.isAsyncStarted()) {
            return;
        }
        if (isTagged(answer)) {
            String tag = tag(request, answer);
            answer.setHeader(HttpHeaders.ETAG, tag);
            if (isKept(request, tag)) {
                answer.resetBuffer();
                answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            }
        }
        answer.copyBodyToResponse();
    }

    private static boolean isTagged(HttpServletResponse answer) {
        String cached = answer.getHeader(HttpHeaders.CACHE_CONTROL);
        return answer.getStatus() == HttpServletResponse.SC_OK
                && !answer.isCommitted()
                && (cached == null || !cached.contains("no-store"));
    }

    private static String tag(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        String own = answer.getHeader(HttpHeaders.ETAG);
        Object version = request.getAttribute(VERSION);
        String strong = own != null
                ? own
                : "\"" + (version == null ? "" : version + "-") + hash(answer.getContentAsByteArray()) + "\"";
        return takesGzip(request) && !strong.startsWith("W/") ? "W/" + strong : strong;
    }

    private static boolean takesGzip(HttpServletRequest request) {
        String takes = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return takes != null && takes.toLowerCase(Locale.ROOT).contains("gzip");
    }

    /** Weak comparison (RFC 9110, 13.1.2), ignoring the suffix that a compressing proxy appends to the tag. */
    private static boolean isKept(HttpServletRequest request, String tag) {
        String kept = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return kept != null && matches(kept, tag);
    }

    private static boolean matches(String kept, String tag) {
        List<String> content = values(tag);
        return kept.strip().equals("*") || values(kept).stream().anyMatch(content::contains);
    }

    private static List<String> values(String tags) {
        return ETag.parse(tags).stream()
                .map(one -> Version.withoutCoding(one.tag()))
                .toList();
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, HASHED_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
