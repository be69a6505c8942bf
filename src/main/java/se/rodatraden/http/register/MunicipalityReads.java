package se.rodatraden.http.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.rodatraden.http.answer.ListAnswer;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.identity.Open;
import se.rodatraden.municipality.Municipalities;
import se.rodatraden.store.MunicipalRegister;
import se.rodatraden.views.register.MunicipalityCard;
import se.rodatraden.views.register.Register;

/** Lists municipalities. */
@RestController
@Open
@RequestMapping(path = "/api", produces = "application/json")
class MunicipalityReads {
    private final Register register;
    private final MunicipalRegister municipalities;

    MunicipalityReads(Register register, MunicipalRegister municipalities) {
        this.register = register;
        this.municipalities = municipalities;
    }

    /**
     * A municipality.
     *
     * @param visions number of visions in the register
     * @param recordedAt when an event of any of them was last recorded
     * @param version version of the municipality's own register, which a municipal command may state in {@code If-Match}; null
     *     if it is empty
     */
    record MunicipalityView(
            String code,
            String name,
            int visions,
            @Nullable Instant recordedAt,
            @Nullable Long version,
            Map<String, String> links) {
        static MunicipalityView of(String code, String name, int visions, @Nullable Instant recordedAt, long version) {
            String self = "/api/" + code;
            return new MunicipalityView(
                    code,
                    name,
                    visions,
                    recordedAt,
                    version < 0 ? null : version,
                    Map.of(
                            "self",
                            self,
                            "visions",
                            self + "/visions",
                            "bodies",
                            self + "/bodies",
                            "terms",
                            self + "/terms",
                            "rules",
                            self + "/rules",
                            "commands",
                            self + "/municipal-commands",
                            "events",
                            "/api/events?municipality=" + code));
        }
    }

    /** List the municipalities that have visions in the register, by name. */
    @GetMapping("/municipalities")
    ListAnswer<MunicipalityView> municipalities() {
        return ListAnswer.whole(
                register.municipalities().stream().map(this::view).toList());
    }

    /** Get one municipality, with or without visions in the register. */
    @GetMapping("/{municipality}")
    MunicipalityView municipality(@PathVariable String municipality) {
        String code = Parameters.municipality(municipality);
        List<MunicipalityCard> all = register.municipalities();
        return all.stream()
                .filter(m -> m.code().equals(code))
                .findFirst()
                .map(this::view)
                .orElseGet(() -> MunicipalityView.of(
                        code, Municipalities.name(code).orElse(code), 0, null, municipalities.version(code)));
    }

    private MunicipalityView view(MunicipalityCard card) {
        return MunicipalityView.of(
                card.code(), card.name(), card.visions(), card.recordedAt(), municipalities.version(card.code()));
    }
}
