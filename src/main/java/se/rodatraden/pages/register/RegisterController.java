package se.rodatraden.pages.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.feeds.Followed;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.place.MunicipalityHeads;
import se.rodatraden.pages.sharing.RegistrarOffer;
import se.rodatraden.pages.sharing.Shared;
import se.rodatraden.pages.sharing.Site;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.register.Coverage;
import se.rodatraden.views.register.FoundLines;
import se.rodatraden.views.register.LineQuery;
import se.rodatraden.views.register.Lines;
import se.rodatraden.views.register.MunicipalDocuments;
import se.rodatraden.views.register.Register;
import se.rodatraden.words.request.Concern;
import se.rodatraden.words.search.CoverageWords;

/** The register, whole at {@code /register} and a municipality's at {@code /kommun/0764}, narrowed by the query. */
@Controller
@Open
class RegisterController {
    static final String ROOT = "/register";
    private static final int LINES = 100;

    private final Lines lines;
    private final Register register;
    private final MunicipalDocuments documents;
    private final Visions visions;
    private final SavedSections saved;
    private final MunicipalityHeads heads;

    RegisterController(
            Lines lines,
            Register register,
            MunicipalDocuments documents,
            Visions visions,
            SavedSections saved,
            MunicipalityHeads heads) {
        this.lines = lines;
        this.documents = documents;
        this.register = register;
        this.visions = visions;
        this.saved = saved;
        this.heads = heads;
    }

    @GetMapping(ROOT)
    ModelAndView all(HttpServletRequest request, HttpServletResponse response) {
        RequestContext asking = RequestContext.of(request, visions.today());
        String heading = asking.speech().say("Register", "Register");
        return page(request, response, Choices.of(request, asking, ROOT, null), heading);
    }

    @GetMapping("/kommun/{code}")
    ModelAndView municipality(@PathVariable String code, HttpServletRequest request, HttpServletResponse response) {
        RequestContext asking = RequestContext.of(request, visions.today());
        String name = Municipalities.name(code).orElseThrow(NoSuchPageException::municipality);
        return page(request, response, Choices.of(request, asking, Addresses.municipality(code), code), name);
    }

    /** What is found, and the words that it is found by. */
    private record Result(
            Choices choices,
            LineQuery query,
            FoundLines found,
            List<String> suggestions,
            @Nullable String instead,
            Coverage searched) {}

    /**
     * Where nothing is found, what is found by the nearest words that find something is shown, and said to be so; not while the
     * search does not cover everything, since the words themselves may stand in what it does not cover.
     */
    private Result find(Choices choices) {
        LineQuery query = choices.query(LINES);
        Coverage before = query.q() == null ? Coverage.WHOLE : register.coverage();
        FoundLines found = lines.find(query);
        Coverage searched = query.q() == null ? Coverage.WHOLE : before.or(register.coverage());
        if (found.rows().isEmpty() && found.total() > 0) {
            return find(choices.onFirstPage());
        }
        if (found.total() > 0 || query.q() == null || !searched.complete()) {
            return new Result(choices, query, found, List.of(), null, searched);
        }
        List<String> suggestions = register.suggestions(query);
        if (suggestions.isEmpty()) {
            return new Result(choices, query, found, suggestions, null, searched);
        }
        LineQuery nearest = query.words(suggestions.getFirst());
        FoundLines near = lines.find(nearest);
        return near.total() == 0
                ? new Result(choices, query, found, suggestions, null, searched)
                : new Result(choices, nearest, near, suggestions, suggestions.getFirst(), searched);
    }

    private ModelAndView page(HttpServletRequest request, HttpServletResponse response, Choices asked, String heading) {
        Result result = find(asked);
        Choices choices = result.choices;
        RequestContext asking = choices.asking();
        String code = choices.code();
        Lang speech = asking.speech();
        PageModel frame = new PageModel(
                speech,
                heading,
                asking.address(),
                code == null ? PageModel.Section.REGISTER : PageModel.Section.NONE,
                asking.time().shownAs(register.position()),
                code == null ? null : Followed.municipality(code));
        if (code != null) {
            frame = around(frame, code, heading, asking);
        }
        // Files, links and later parts are of what is shown.
        Choices shown = result.instead == null ? choices : choices.words(result.instead);
        boolean narrowed = choices.narrowed() || choices.page() > 1;
        RegisterPages fill = new RegisterPages(choices);
        RegisterPages fillShown = new RegisterPages(shown);
        RegisterPage page = new RegisterPage(
                frame,
                heading,
                code == null ? null : heading,
                code == null ? null : heads.of(code, asking, !narrowed),
                choices.path(),
                asking.time(),
                code == null || narrowed
                        ? new InForceSection(List.of())
                        : InForceSections.of(documents.byKind(code, asking.knownAt()), asking),
                AdministrationScope.ways(code, speech),
                fill.filters(result.found),
                fillShown.heads(),
                fillShown.rows(result.found.rows(), register.snippets(result.query, result.found.rows())),
                fillShown.part(result.found, LINES),
                result.suggestions.stream()
                        .map(words -> new RegisterPage.Suggestion(
                                words, choices.words(words).address()))
                        .toList(),
                result.instead,
                CoverageWords.of(result.searched, speech),
                saved.of(choices, request, response));
        return Html.ok("register.jte", page, frame, asking);
    }

    /** What a shared link shows of a municipality's page, and letters to its registrar. */
    private static PageModel around(PageModel frame, String code, String name, RequestContext asking) {
        Lang t = frame.speech();
        String page = Site.now().of(Addresses.municipality(code) + asking.time().query());
        return frame.sharedAs(Shared.described(t.say(
                        name + ": kommunens visioner och vad som har hänt med dem, steg för steg och med källa.",
                        name + ": the municipality's visions and what has become of them, step by step and with"
                                + " sources.")))
                .offering(RegistrarOffer.of(code, new Concern(name, null, null, null, null, page), Stream.empty(), t));
    }
}
