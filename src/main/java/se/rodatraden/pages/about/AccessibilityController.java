package se.rodatraden.pages.about;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Open;
import se.rodatraden.identity.reports.FaultReports;
import se.rodatraden.kernel.PlainText;
import se.rodatraden.pages.FormGuard;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.NavigationLink;
import se.rodatraden.pages.NoticePage;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.sharing.PublicContacts;
import se.rodatraden.pages.sharing.Shared;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Visions;

/** The accessibility statement at {@code /tillganglighet}, and the form in it that needs no mail server. */
@Controller
@Open
class AccessibilityController {
    static final String ADDRESS = "/tillganglighet";

    /** The day on which what the statement says was last found out. */
    private static final LocalDate ASSESSED = LocalDate.of(2026, 11, 27);

    private static final int TAKEN = 200;
    private static final int INVALID = 422;
    private static final int FULL = 503;

    private final FaultReports reports;
    private final PublicContacts contacts;
    private final Visions visions;

    AccessibilityController(FaultReports reports, PublicContacts contacts, Visions visions) {
        this.reports = reports;
        this.contacts = contacts;
        this.visions = visions;
    }

    @GetMapping(ADDRESS)
    ModelAndView statement(HttpServletRequest request, HttpServletResponse response) {
        return statement(request, response, null, HttpServletResponse.SC_OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView report(HttpServletRequest request, HttpServletResponse response) {
        FormGuard.check(request);
        Lang t = RequestContext.speech(request);
        String place = written(request, "plats");
        String description = written(request, "beskrivning");
        String fault = fault(place, description, t);
        if (fault != null) {
            return statement(request, response, fault, INVALID);
        }
        return reports.add(place.isEmpty() ? null : place, description)
                .map(reference -> taken(request, reference))
                .orElseGet(() -> statement(
                        request,
                        response,
                        t.say(
                                "Rapporten togs inte emot: för många väntar redan på att läsas. Det du skrev står kvar i formuläret."
                                        + " Försök igen en annan dag.",
                                "The report was not taken: too many are waiting to be read. What you wrote is still in the form."
                                        + " Try again another day."),
                        FULL));
    }

    private static @Nullable String fault(String place, String description, Lang t) {
        if (description.isEmpty()) {
            return t.say("Beskriv vad som inte fungerar.", "Describe what does not work.");
        }
        if (description.length() > FaultReports.LONGEST || place.length() > FaultReports.LONGEST_PAGE) {
            return t.say(
                    "Texten är för lång: högst " + FaultReports.LONGEST + " tecken, och " + FaultReports.LONGEST_PAGE
                            + " för sidan.",
                    "The text is too long: " + FaultReports.LONGEST + " characters at most, and "
                            + FaultReports.LONGEST_PAGE + " for the page.");
        }
        return Optional.of(place)
                .flatMap(PlainText::unfit)
                .or(() -> PlainText.unfit(description))
                .map(unfit -> t.say("Texten " + unfit.sv() + ".", "The text " + unfit.en() + "."))
                .orElse(null);
    }

    private static String written(HttpServletRequest request, String field) {
        String value = request.getParameter(field);
        return value == null
                ? ""
                : PlainText.normal(value.replace("\r\n", "\n")).strip();
    }

    private ModelAndView statement(
            HttpServletRequest request, HttpServletResponse response, @Nullable String fault, int status) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang t = asking.speech();
        PageModel frame = new PageModel(
                        t,
                        t.say("Tillgänglighetsredogörelse", "Accessibility statement"),
                        ADDRESS,
                        PageModel.Section.NONE,
                        null)
                .sharedAs(Shared.described(t.say(
                        "Hur tillgänglig Röda tråden är, vilka brister som är kända, och hur du rapporterar fler.",
                        "How accessible Röda tråden is, which faults are known, and how to report others.")));
        AccessibilityPage page = new AccessibilityPage(
                frame,
                ASSESSED,
                contacts.contact(),
                FormGuard.of(request, response).word(ADDRESS),
                fault == null ? "" : shortened(written(request, "plats")),
                fault == null ? "" : shortened(written(request, "beskrivning")),
                fault);
        return new ModelAndView(new Html("accessibility.jte", page, frame, status, asking.chosen()));
    }

    /** What is too long is given back all the same, so that it can be cut; but not without end. */
    private static String shortened(String text) {
        int most = 2 * FaultReports.LONGEST;
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most)));
    }

    private ModelAndView taken(HttpServletRequest request, String reference) {
        RequestContext asking = RequestContext.of(request, visions.today());
        Lang t = asking.speech();
        String heading = t.say("Tack, rapporten är mottagen", "Thank you, the report is received");
        PageModel frame = new PageModel(t, heading, ADDRESS, PageModel.Section.NONE, null).sharedAs(Shared.HIDDEN);
        NoticePage page = new NoticePage(
                frame,
                heading,
                t.say(
                        "Dess nummer är " + reference
                                + ". Uppge det om du hör av dig om bristen. Du får inget svar härifrån, eftersom"
                                + " vi inte frågar vem du är.",
                        "Its number is " + reference
                                + ". Mention it if you get in touch about the fault. You will get no answer from"
                                + " here, since we do not ask who you are."),
                null,
                ADDRESS,
                new NavigationLink(t.say("Till redogörelsen", "To the statement"), ADDRESS));
        return new ModelAndView(new Html("notice.jte", page, frame, TAKEN, asking.chosen()));
    }
}
