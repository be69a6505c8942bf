package se.rodatraden.http;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.views.MunicipalityCard;
import se.rodatraden.views.Register;

/** The municipalities. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
class MunicipalityReads {
    private final Register register;

    MunicipalityReads(Register register) {
        this.register = register;
    }

    /**
     * A municipality.
     *
     * @param visions how many are in the register
     * @param recordedAt when anything was last recorded of one
     */
    record MunicipalityView(
            String code, String name, int visions, @Nullable Instant recordedAt, Map<String, String> links) {
        static MunicipalityView of(String code, String name, int visions, @Nullable Instant recordedAt) {
            String self = "/api/" + code;
            return new MunicipalityView(
                    code,
                    name,
                    visions,
                    recordedAt,
                    Map.of("self", self, "visions", self + "/visions", "events", "/api/events?municipality=" + code));
        }

        static MunicipalityView of(MunicipalityCard card) {
            return of(card.code(), card.name(), card.visions(), card.recordedAt());
        }
    }

    /** Those with a vision in the register, by name. */
    @Operation(summary = "Those with a vision in the register, by name")
    @GetMapping("/municipalities")
    ListAnswer<MunicipalityView> municipalities() {
        return ListAnswer.whole(
                register.municipalities().stream().map(MunicipalityView::of).toList());
    }

    /** One municipality, also one that has no vision in the register yet. */
    @Operation(summary = "One municipality, also one that has no vision in the register yet")
    @GetMapping("/{municipality}")
    MunicipalityView municipality(@PathVariable String municipality) {
        String code = Parameters.municipality(municipality);
        List<MunicipalityCard> all = register.municipalities();
        return all.stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .map(MunicipalityView::of)
                .orElseGet(() ->
                        MunicipalityView.of(code, Municipalities.name(code).orElse(code), 0, null));
    }
}
