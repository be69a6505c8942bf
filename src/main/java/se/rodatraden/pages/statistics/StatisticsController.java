package se.rodatraden.pages.statistics;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NoSuchPageException;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.statistics.Statistics;

/**
 * Statistics: of all at {@code /statistik}, of a municipality at {@code /kommun/0764/statistik}, each as a file too. {@code matt} shows the
 * values behind one figure, {@code okant} those that are not known.
 */
@Controller
@Open
class StatisticsController {
    private final Statistics statistics;
    private final Visions visions;

    StatisticsController(Statistics statistics, Visions visions) {
        this.statistics = statistics;
        this.visions = visions;
    }

    @GetMapping(StatisticsPages.STATISTICS)
    ModelAndView all(HttpServletRequest request) {
        return page(null, request);
    }

    @GetMapping("/kommun/{code}" + StatisticsPages.STATISTICS)
    ModelAndView one(@PathVariable String code, HttpServletRequest request) {
        return page(known(code), request);
    }

    @GetMapping(StatisticsPages.STATISTICS + ".csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        return pages(null, request).csv(Choice.of(request)).named("statistik.csv");
    }

    @GetMapping("/kommun/{code}" + StatisticsPages.STATISTICS + ".csv")
    ResponseEntity<byte[]> csv(@PathVariable String code, HttpServletRequest request) {
        return pages(known(code), request).csv(Choice.of(request)).named("statistik-" + code + ".csv");
    }

    private ModelAndView page(@Nullable String code, HttpServletRequest request) {
        RequestContext asking = RequestContext.of(request, visions.today());
        StatisticsPage page = new StatisticsPages(statistics, code, asking).page(Choice.of(request));
        return Html.ok("statistics.jte", page, page.frame(), asking);
    }

    private StatisticsPages pages(@Nullable String code, HttpServletRequest request) {
        return new StatisticsPages(statistics, code, RequestContext.of(request, visions.today()));
    }

    private static String known(String code) {
        if (Municipalities.name(code).isEmpty()) {
            throw NoSuchPageException.municipality();
        }
        return code;
    }
}
