package se.rodatraden.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.rodatraden.identity.Role;
import se.rodatraden.time.Lang;

/**
 * Says by whom something was recorded. The role is for everyone; the name for those who may see it.
 *
 * @param names of those who recorded, as far as the reader may see them
 */
public record RecordedBy(Map<String, String> names, Lang speech) {
    /** “ av Registrator”. */
    public String of(String by, @Nullable String role) {
        return switch (by) {
            case "seed" -> speech.say(" av registret", " by the register");
            case "import" -> speech.say(" vid import", " by import");
            default -> speech.say(" av ", " by ") + who(by, role);
        };
    }

    private String who(String by, @Nullable String role) {
        String shown = role == null
                ? by
                : Role.named(role).map(r -> r.title(speech.locale())).orElse(role);
        String name = names.get(by);
        return name == null ? shown : name + ", " + shown;
    }
}
