package se.rodatraden.pages.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.signin.SignedInUser;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Lines;
import se.rodatraden.views.register.Register;

/** All that a page of the register shows, with its filters, order and columns, as a file: beside the page, by the same query. */
@Controller
@Open
class RegisterFiles {
    static final String CSV = "register.csv";
    static final String XLSX = "register.xlsx";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Lines lines;
    private final Register register;
    private final Visions visions;
    private final PublicAddress site;

    RegisterFiles(Lines lines, Register register, Visions visions, PublicAddress site) {
        this.lines = lines;
        this.register = register;
        this.visions = visions;
        this.site = site;
    }

    /** {@code /register.csv}, or {@code /kommun/0764/register.csv}. */
    static String path(Choices choices, String file) {
        return choices.code() == null ? "/" + file : choices.path() + "/" + file;
    }

    @GetMapping("/" + CSV)
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        csv(choices(request, null), response);
    }

    @GetMapping("/kommun/{code}/" + CSV)
    void csv(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        csv(choices(request, code), response);
    }

    @GetMapping("/" + XLSX)
    void xlsx(HttpServletRequest request, HttpServletResponse response) throws IOException {
        xlsx(choices(request, null), response);
    }

    @GetMapping("/kommun/{code}/" + XLSX)
    void xlsx(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        xlsx(choices(request, code), response);
    }

    private void csv(Choices choices, HttpServletResponse response) throws IOException {
        FileTable table = table(choices);
        head(choices, response, "text/csv;charset=UTF-8", ".csv");
        CsvFile.write(table, response.getOutputStream());
    }

    private void xlsx(Choices choices, HttpServletResponse response) throws IOException {
        FileTable table = table(choices);
        head(choices, response, SHEET, ".xlsx");
        XlsxFile.write(table, choices.asking().speech(), response.getOutputStream());
    }

    private Choices choices(HttpServletRequest request, @Nullable String code) {
        if (code != null && Municipalities.name(code).isEmpty()) {
            throw NoSuchPageException.municipality();
        }
        RequestContext asking = RequestContext.of(request, visions.today());
        return Choices.of(request, asking, code == null ? RegisterController.ROOT : Addresses.municipality(code), code);
    }

    private FileTable table(Choices choices) {
        return new FileTable(choices, lines, site, register.position(), register.coverage());
    }

    private static void head(Choices choices, HttpServletResponse response, String type, String ending) {
        response.setContentType(type);
        response.setLocale(choices.asking().speech().locale());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(choices) + ending + "\"");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, SignedInUser.now().isPresent() ? "no-store" : "private, no-cache");
        response.setHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    }

    /** {@code register-alvesta-2014-07-01}: in letters that any system takes. */
    private static String name(Choices choices) {
        String of = choices.code() == null
                ? ""
                : "-" + Municipalities.name(choices.code()).orElse(choices.code());
        String plain = Normalizer.normalize(of.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-");
        return "register" + plain + "-" + choices.asking().time().day();
    }
}
