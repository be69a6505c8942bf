package se.rodatraden.pages.register;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.Followed;
import se.rodatraden.identity.Open;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.BadRequestException;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.MunicipalDocuments;
import se.rodatraden.views.register.Page;
import se.rodatraden.views.register.Register;
import se.rodatraden.views.register.RegisterQuery;
import se.rodatraden.views.register.RegisterRow;
import se.rodatraden.views.register.Snippet;
import se.rodatraden.vision.state.Document;
import se.rodatraden.vision.state.Preparation;
import se.rodatraden.vision.value.VisionId;
import se.rodatraden.words.DocumentKindWords;
import se.rodatraden.words.Wording;

/** The register, whole at {@code /register} and a municipality's at {@code /kommun/0764}, narrowed by the query. */
@Controller
@Open
class RegisterController {
    private static final int LINES = 100;
    private static final List<String> KINDS =
            List.of("VISION", "STRATEGI", "PROGRAM", "PLAN", "FÄRDPLAN", "POLICY", "RIKTLINJE", "ÖVERSIKTSPLAN");
    private static final Set<String> UNASKED = Set.of("NONE", "NO_VERSION");

    private final Register register;
    private final MunicipalDocuments documents;
    private final Visions visions;

    RegisterController(Register register, MunicipalDocuments documents, Visions visions) {
        this.documents = documents;
        this.register = register;
        this.visions = visions;
    }

    @GetMapping("/register")
    ModelAndView all(HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        String heading = asking.speech().say("Register", "Register");
        return page(request, asking, null, heading, "/register");
    }

    @GetMapping("/kommun/{code}")
    ModelAndView municipality(@PathVariable String code, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        String name = Municipalities.name(code).orElseThrow(NoSuchPageException::municipality);
        return page(request, asking, code, name, Addresses.municipality(code));
    }

    private ModelAndView page(
            HttpServletRequest request, RequestContext asking, @Nullable String code, String heading, String address) {
        RegisterQuery query = query(request, asking, code);
        Page<RegisterRow> found = register.list(query);
        Lang speech = asking.speech();
        PageModel frame = new PageModel(
                speech,
                heading,
                asking.address(),
                code == null ? PageModel.Section.REGISTER : PageModel.Section.NONE,
                asking.time().shownAs(register.position()),
                code == null ? null : Followed.municipality(code));
        RegisterPage.Filters filters = filters(query, speech);
        RegisterPage page = new RegisterPage(
                frame,
                heading,
                code == null ? null : heading,
                code == null ? null : Addresses.bodies(code) + Addresses.time(asking.asOf(), asking.knownAt()),
                address,
                asking.time(),
                code == null || filters.any() || query.cursor() != null
                        ? new InForceSection(List.of())
                        : InForceSections.of(documents.byKind(code, asking.knownAt()), asking),
                filters,
                found.items().stream()
                        .map(row -> RegisterLines.line(row, asking))
                        .toList(),
                found.next() == null ? null : address + continued(query, asking, found.next()),
                AdministrationScope.ways(code, speech),
                found(query, found.items(), asking),
                found.items().isEmpty()
                        ? register.suggestions(query).stream()
                                .map(words -> new RegisterPage.Suggestion(words, address + asked(words, asking)))
                                .toList()
                        : List.of());
        return Html.ok("register.jte", page, frame, asking);
    }

    private Map<String, Snippet> found(RegisterQuery query, List<RegisterRow> rows, RequestContext asking) {
        return register.snippets(query, rows).entrySet().stream()
                .collect(Collectors.toMap(
                        e -> Addresses.vision(e.getKey(), asking.asOf(), asking.knownAt()), Map.Entry::getValue));
    }

    private static String asked(String words, RequestContext asking) {
        StringBuilder address = new StringBuilder();
        Addresses.add(address, "q", words);
        Addresses.add(address, "asOf", asking.asOf());
        Addresses.add(address, "knownAt", asking.knownAt());
        return address.toString();
    }

    private static RegisterQuery query(HttpServletRequest request, RequestContext asking, @Nullable String code) {
        String standing = RequestContext.words(request, "standing");
        String cursor = RequestContext.words(request, "cursor");
        if (cursor != null) {
            try {
                VisionId.parse(cursor);
            } catch (IllegalArgumentException e) {
                throw BadRequestException.cursor();
            }
        }
        return new RegisterQuery(
                code,
                asking.time().day(),
                asking.knownAt(),
                standing != null && standings().anyMatch(standing::equals) ? standing : null,
                RequestContext.words(request, "kind"),
                RequestContext.words(request, "body"),
                RequestContext.words(request, "q"),
                request.getParameter("overdue") != null,
                cursor,
                LINES);
    }

    private static String continued(RegisterQuery q, RequestContext asking, String cursor) {
        StringBuilder address = new StringBuilder();
        Addresses.add(address, "q", q.q());
        Addresses.add(address, "standing", q.standing());
        Addresses.add(address, "kind", q.kind());
        Addresses.add(address, "body", q.body());
        Addresses.add(address, "overdue", q.overdue() ? "1" : null);
        Addresses.add(address, "asOf", asking.asOf());
        Addresses.add(address, "knownAt", asking.knownAt());
        Addresses.add(address, "cursor", cursor);
        return address.toString();
    }

    private static RegisterPage.Filters filters(RegisterQuery q, Lang speech) {
        List<RegisterPage.Option> standings = new ArrayList<>();
        for (Preparation p : Preparation.values()) {
            option(p.name(), Wording.preparation(p, speech.locale()), q.standing(), standings);
        }
        for (Document d : Document.values()) {
            option(d.name(), Wording.document(d, speech.locale()), q.standing(), standings);
        }
        List<RegisterPage.Option> kinds = new ArrayList<>();
        KINDS.forEach(k -> option(k, DocumentKindWords.of(new DocumentKind(k), speech.locale()), q.kind(), kinds));
        boolean any = q.q() != null || q.standing() != null || q.kind() != null || q.body() != null || q.overdue();
        return new RegisterPage.Filters(text(q.q()), standings, kinds, text(q.body()), q.overdue(), any);
    }

    private static void option(String value, String name, @Nullable String chosen, List<RegisterPage.Option> options) {
        if (!UNASKED.contains(value)) {
            String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            options.add(new RegisterPage.Option(value, capital, value.equals(chosen)));
        }
    }

    private static Stream<String> standings() {
        return Stream.concat(
                Stream.of(Preparation.values()).map(Enum::name),
                Stream.of(Document.values()).map(Enum::name));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
