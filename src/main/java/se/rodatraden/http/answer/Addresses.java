package se.rodatraden.http.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.rodatraden.vision.value.VisionId;

/** The addresses of a vision and its views. */
public final class Addresses {
    private static final List<String> VIEWS =
            List.of("timeline", "why", "ledger", "events", "remiss", "versions", "document", "commands");

    private Addresses() {}

    public static String of(VisionId vision) {
        return "/api/" + vision.municipality() + "/visions/" + vision.name();
    }

    /** The addresses of a vision's views, by name. */
    public static Map<String, String> views(VisionId vision) {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("self", of(vision));
        VIEWS.forEach(view -> views.put(view, of(vision) + "/" + view));
        views.put("municipality", "/api/" + vision.municipality());
        return views;
    }
}
