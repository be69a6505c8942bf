package se.rodatraden.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.rodatraden.feeds.Followed;
import se.rodatraden.identity.signin.ReturnPath;
import se.rodatraden.municipality.MandatePeriod;
import se.rodatraden.vision.value.VisionId;

/** The stable addresses of the pages. An address carries the day and the time it is shown for only where one is chosen. */
public final class Addresses {
    private Addresses() {}

    public static String municipality(String code) {
        return "/kommun/" + code;
    }

    /** The list of a municipality's bodies; a body is under it by its id. */
    public static String bodies(String code) {
        return municipality(code) + "/organ";
    }

    /** The hand-over of a mandate period. */
    public static String term(String code, MandatePeriod period) {
        return municipality(code) + "/mandatperiod/" + period.name();
    }

    /** What a kind of event is. */
    public static String event(String type) {
        return "/handelser/" + type;
    }

    public static String vision(VisionId id) {
        return "/kommun/" + id.municipality() + "/visioner/" + id.name();
    }

    public static String vision(VisionId id, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return vision(id) + time(asOf, knownAt);
    }

    /** What can be recorded of a vision; the form of each command is under it by its name. */
    public static String record(VisionId id) {
        return vision(id) + "/registrera";
    }

    /** What is recorded of the municipality itself, for those who record. */
    public static String municipalEntries(String code) {
        return municipality(code) + "/uppgifter";
    }

    /** What can be recorded of the municipality itself; the form of each command is under it by its name. */
    public static String recordMunicipal(String code) {
        return municipalEntries(code) + "/registrera";
    }

    /** Where a whole document is taken in. */
    public static String importing(String code) {
        return municipality(code) + "/importera";
    }

    /** All that is recorded of a vision, as the document that would record it again. */
    public static String document(VisionId id, String form) {
        return vision(id) + "/historik." + form;
    }

    /** All that is recorded of a municipality itself, as its document. */
    public static String document(String code, String form) {
        return municipalEntries(code) + "/dokument." + form;
    }

    /** The form by which a vision is registered. */
    public static String newVision(String code) {
        return municipality(code) + "/ny-vision";
    }

    /** The form by which changes are asked for by e-mail. */
    public static String follow(Followed followed) {
        StringBuilder query = new StringBuilder();
        add(query, "municipality", followed.search() == null ? followed.municipality() : null);
        add(query, "search", followed.search());
        add(query, "body", followed.body());
        add(query, "vision", followed.vision());
        return "/folj" + query;
    }

    /** Where something is added to what a reader follows: {@code 0764/visioner/ny-vision}, or a search as its address. */
    static String watch(String what) {
        StringBuilder query = new StringBuilder();
        add(query, "ny", what);
        return "/min-vecka" + query;
    }

    /** Where one signs in, and comes back from to the page that was asked for. */
    static String signIn(HttpServletRequest request) {
        return signIn(ReturnPath.of(request.getMethod().equals("GET") ? RequestContext.address(request) : null));
    }

    /** Where one signs in, and comes back from to a page. */
    public static String signIn(ReturnPath back) {
        StringBuilder query = new StringBuilder();
        if (!back.equals(ReturnPath.START)) {
            add(query, "till", back.address());
        }
        return "/logga-in" + query;
    }

    public static String time(@Nullable LocalDate asOf, @Nullable Instant knownAt) {
        StringBuilder query = new StringBuilder();
        add(query, "asOf", asOf);
        add(query, "knownAt", knownAt);
        return query.toString();
    }

    /** Adds a parameter where there is a value. */
    public static void add(StringBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }
}
