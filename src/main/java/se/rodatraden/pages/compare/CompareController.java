package se.rodatraden.pages.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.vision.Navigation;
import se.rodatraden.pages.vision.VisionController;
import se.rodatraden.views.compare.ComparePair;
import se.rodatraden.views.compare.TextVersions;
import se.rodatraden.views.reading.VisionOn;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.vision.value.VisionId;

/** One vision at two times; where none is chosen, at two that are worth comparing. */
@Controller
@Open
class CompareController {
    private final Visions visions;

    CompareController(Visions visions) {
        this.visions = visions;
    }

    /** {@code …/jamfor?asOf=2014-07-01&asOf2=2019-01-01&text=forslag&text2=antagen}. */
    @GetMapping("/kommun/{code}/visioner/{name}" + Navigation.COMPARE)
    ModelAndView compare(@PathVariable String code, @PathVariable String name, HttpServletRequest request) {
        VisionId id = VisionController.id(code, name);
        RequestContext one = RequestContext.of(request, visions.today());
        RequestContext other = RequestContext.second(request, visions.today());
        boolean chosen = Stream.of(one.asOf(), one.knownAt(), other.asOf(), other.knownAt())
                .anyMatch(Objects::nonNull);
        List<ComparePair> pairs = ComparePair.of(on(id, at(one, null, null)).on());
        ComparePair pair = chosen ? null : pairs.getFirst();
        ComparePages.Asked first = on(id, pair == null ? one : at(one, pair.asOf(), pair.knownAt()));
        ComparePages.Asked second = on(id, pair == null ? other : at(one, pair.asOf2(), pair.knownAt2()));
        CompareTexts texts = new CompareTexts(
                TextVersions.of(later(first, second).on(), one.speech()),
                RequestContext.words(request, "text"),
                RequestContext.words(request, "text2"),
                one.speech());
        ComparePage page = new ComparePages(first, second, pair, pairs).page(texts);
        return Html.ok("compare.jte", page, page.frame(), one);
    }

    /** The one of the later day, whose texts the other has too, or may have. */
    private static ComparePages.Asked later(ComparePages.Asked first, ComparePages.Asked second) {
        return first.time().day().isAfter(second.time().day()) ? first : second;
    }

    private static RequestContext at(RequestContext asking, @Nullable LocalDate asOf, @Nullable Instant knownAt) {
        return new RequestContext(asking.speech(), asking.chosen(), asking.address(), asOf, knownAt, asking.today());
    }

    private ComparePages.Asked on(VisionId id, RequestContext asking) {
        VisionOn on = visions.find(id, asking.asOf(), asking.knownAt())
                .orElseThrow(() -> NoSuchPageException.vision(asking.knownAt() == null));
        return new ComparePages.Asked(on, asking);
    }
}
