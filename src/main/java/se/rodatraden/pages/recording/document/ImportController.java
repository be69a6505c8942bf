package se.rodatraden.pages.recording.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.commands.Commands;
import se.rodatraden.commands.LostRaceException;
import se.rodatraden.commands.RefusedException;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.kernel.Violation;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.SeeOther;
import se.rodatraden.pages.recording.form.Sending;
import se.rodatraden.time.InvalidValue;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Municipals;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterQuery;
import se.rodatraden.vision.value.VisionId;

/**
 * Taking in a whole document: {@code /kommun/0764/importera}. What it would record is shown before it is saved; a document that cannot be
 * read is shown with every fault at its line, and the text stays.
 */
@Controller
@Needs(Right.RECORD)
class ImportController {
    private static final String PATH = "/kommun/{code}/importera";
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int MOST_EXPORTS = 200;

    private final Documents documents;
    private final Register register;

    ImportController(Visions visions, Municipals municipals, Register register, Commands commands) {
        this.documents = new Documents(visions, municipals, commands);
        this.register = register;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        ImportPages pages = pages(code, request, response);
        ImportPage page = pages.empty(done(
                code, RequestContext.words(request, "sparat"), pages.asking().speech()));
        return new ModelAndView(
                new Html("import.jte", page, page.frame(), 200, pages.asking().chosen()));
    }

    @PostMapping(PATH)
    ModelAndView send(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        UploadedForm form;
        try {
            form = UploadedForm.read(request);
        } catch (UploadedForm.TooLargeException tooLarge) {
            ImportPages pages = pages(code, request, response);
            return shown(
                    pages.unread(pages.asking()
                            .speech()
                            .say(
                                    "Det som skickades är större än 16 MB: dela upp historiken.",
                                    "What was sent is larger than 16 MB: split the history.")),
                    TOO_LARGE);
        }
        FormGuard.check(request, form == null ? null : form.values().text(FormGuard.FIELD));
        return form == null ? SeeOther.page(Addresses.importing(code)) : judged(code, form, request, response);
    }

    private ModelAndView judged(
            String code, UploadedForm form, HttpServletRequest request, HttpServletResponse response) {
        ImportPages pages = pages(code, request, response);
        if (form.text().isBlank()) {
            return shown(pages.faulty(form, List.of(nothing())), UNPROCESSABLE);
        }
        JudgedDocument judged = documents.judge(form.document(), code);
        boolean save = "spara".equals(form.values().text("gor"));
        Lang speech = pages.asking().speech();
        try {
            if (save && judged instanceof JudgedDocument.Accepted accepted && ImportPages.reviewed(form)) {
                String of = documents.send(accepted, Sending.request(code, "import" + form.text(), form.values()));
                return SeeOther.page(Addresses.importing(code) + "?sparat=" + of);
            }
        } catch (LostRaceException lost) {
            return shown(documents.judge(form.document(), code), form, pages, lost(speech), CONFLICT);
        } catch (RefusedException refused) {
            return shown(documents.judge(form.document(), code), form, pages, null, UNPROCESSABLE);
        }
        return shown(judged, form, pages, save ? changed(speech) : null, 200);
    }

    /** A document with its faults, or with what it would record. */
    private ModelAndView shown(
            JudgedDocument judged, UploadedForm form, ImportPages pages, @Nullable String notice, int status) {
        return switch (judged) {
            case JudgedDocument.Faulty faulty -> shown(pages.faulty(form, faulty.violations()), UNPROCESSABLE);
            case JudgedDocument.Accepted accepted -> {
                Documents.Reviewed reviewed = documents.review(
                        accepted, pages.code(), pages.name(), pages.asking().speech());
                yield shown(pages.reviewed(form, reviewed.preview(), reviewed.version(), notice), status);
            }
        };
    }

    private static String lost(Lang speech) {
        return speech.say(
                "Inget sparades: någon annan hann före. Så här blir det ovanpå det som registrerades då; granska och spara igen.",
                "Nothing was saved: somebody else was first. This is how it comes out on top of what was recorded then;"
                        + " review it and save again.");
    }

    private static String changed(Lang speech) {
        return speech.say(
                "Inget är sparat: texten har ändrats sedan den granskades. Här är vad den säger nu.",
                "Nothing is saved: the text was changed since its review. Here is what it says now.");
    }

    private static Violation nothing() {
        return Violation.of(
                "E-EMPTY", "Klistra in ett dokument, eller välj en fil.", "Paste a document, or choose a file.");
    }

    private static ModelAndView shown(ImportPage page, int status) {
        return new ModelAndView(new Html("import.jte", page, page.frame(), status, false));
    }

    private ImportPages pages(String code, HttpServletRequest request, HttpServletResponse response) {
        String name = Municipalities.name(code).orElseThrow(NoSuchPageException::municipality);
        RequestContext asking = RequestContext.of(request, documents.today());
        return new ImportPages(code, name, asking, FormGuard.of(request, response), exports(code, asking.speech()));
    }

    private List<ImportPage.Export> exports(String code, Lang speech) {
        RegisterQuery all =
                new RegisterQuery(code, documents.today(), null, null, null, null, null, false, null, MOST_EXPORTS);
        Stream<ImportPage.Export> own = Stream.of(new ImportPage.Export(
                        speech.say("Kommunens eget register", "The municipality's own register"),
                        null,
                        Addresses.document(code, "yaml"),
                        Addresses.document(code, "json")))
                .filter(_ -> !documents.known(code).recorded().isEmpty());
        Stream<ImportPage.Export> ofVisions = register.list(all).items().stream()
                .map(row -> new ImportPage.Export(
                        row.snapshot().title(),
                        "sv",
                        Addresses.document(row.vision(), "yaml"),
                        Addresses.document(row.vision(), "json")));
        return Stream.concat(own, ofVisions).toList();
    }

    /** Where what was just recorded can be seen. */
    private List<NavigationLink> done(String code, @Nullable String of, Lang speech) {
        if (of == null) {
            return List.of();
        }
        if (of.equals(Documents.OF_THE_MUNICIPALITY)) {
            return List.of(
                    new NavigationLink(
                            speech.say("Uppgifter om kommunen", "Entries on the municipality"),
                            Addresses.municipalEntries(code)),
                    new NavigationLink(
                            speech.say("Organ och mandatperioder", "Bodies and terms"), Addresses.bodies(code)));
        }
        return vision(code, of).stream()
                .flatMap(on -> Stream.of(
                        new NavigationLink(on.title(), Addresses.vision(on.id())),
                        new NavigationLink(
                                speech.say("Registrera mer om den", "Record more of it"), Addresses.record(on.id())),
                        new NavigationLink(
                                speech.say("Historiken som YAML", "The history as YAML"),
                                Addresses.document(on.id(), "yaml")),
                        new NavigationLink(
                                speech.say("Historiken som JSON", "The history as JSON"),
                                Addresses.document(on.id(), "json"))))
                .toList();
    }

    private Optional<VisionOn> vision(String code, String name) {
        try {
            return documents.visions().find(new VisionId(code, name), null, null);
        } catch (InvalidValue noName) {
            return Optional.empty();
        }
    }
}
