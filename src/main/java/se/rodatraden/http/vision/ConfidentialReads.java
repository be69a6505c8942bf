package se.rodatraden.http.vision;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.answer.RequestLanguage;
import se.rodatraden.http.problem.Translation;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.time.Lang;
import se.rodatraden.views.reading.Confidential;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Confidential text, for those with permission; it is masked everywhere else, even for them. */
@RestController
class ConfidentialReads {
    private final Confidential confidential;
    private final JsonMapper json;

    ConfidentialReads(Confidential confidential, JsonMapper json) {
        this.confidential = confidential;
        this.json = json;
    }

    /**
     * An entry with confidential text.
     *
     * @param type name of the event, such as {@code vision-adopted}
     * @param marks confidentiality marks: provision, authority and date
     * @param data the event as recorded, unmasked
     */
    record ConfidentialText(
            String entry,
            String type,
            long position,
            Instant recordedAt,
            List<ConfidentialView> marks,
            JsonNode data) {}

    /**
     * Read the unmasked text of entries with a confidentiality mark. Each reading is logged. With the right to read confidential
     * text all entries are returned; a politician gets those of the bodies they sit in.
     */
    @Needs({Right.READ_CONFIDENTIAL, Right.READ_OWN_BODIES})
    @GetMapping(path = "/api/{municipality}/visions/{vision}/confidential", produces = "application/json")
    ListAnswer<ConfidentialText> confidentialTexts(
            @PathVariable String municipality, @PathVariable String vision, HttpServletRequest request) {
        Lang language = RequestLanguage.of(request);
        return ListAnswer.whole(
                confidential.of(Parameters.vision(municipality, vision)).orElseThrow(Translation::noSuchVision).stream()
                        .map(t -> new ConfidentialText(
                                t.fact().entry(),
                                t.event().type(),
                                t.event().position(),
                                t.event().recordedAt(),
                                ConfidentialView.of(t.marks(), language),
                                json.valueToTree(t.fact())))
                        .toList());
    }
}
