package se.rodatraden.pages.administration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import se.rodatraden.identity.Actors;
import se.rodatraden.identity.Needs;
import se.rodatraden.identity.Right;
import se.rodatraden.identity.Role;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.identity.SecurityLog;
import se.rodatraden.pages.Addresses;
import se.rodatraden.pages.AdministrationScope;
import se.rodatraden.pages.Html;
import se.rodatraden.pages.PageModel;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.time.Lang;

/** The page of the security log: {@code /kommun/0764/sakerhetslogg?slag=ROLE_GIVEN}. The log has ids; who they are is looked up for the reader. */
@Controller
class SecurityLogController {
    private static final int LINES = 100;

    private final SecurityLog log;
    private final Actors actors;

    SecurityLogController(SecurityLog log, Actors actors) {
        this.log = log;
        this.actors = actors;
    }

    @Needs(value = Right.AUDIT, everywhere = true)
    @GetMapping({"/kommun/{code}" + AdministrationScope.LOG, AdministrationScope.EVERYWHERE + AdministrationScope.LOG})
    ModelAndView log(@PathVariable(required = false) @Nullable String code, HttpServletRequest request) {
        Lang speech = RequestContext.speech(request);
        AdministrationScope place = AdministrationScope.of(code, speech);
        String asked = RequestContext.words(request, "slag");
        SecurityEvent kind = Arrays.stream(SecurityEvent.values())
                .filter(k -> k.name().equals(asked))
                .findFirst()
                .orElse(null);
        List<SecurityLog.Line> lines = log.before(before(request), LINES, place.municipality(), kind);
        Map<UUID, String> names = actors.names(lines.stream()
                .flatMap(l -> Stream.concat(Stream.ofNullable(l.actor()), mentioned(l)))
                .distinct()
                .toList());
        PageModel frame = place.frame(speech.say("Säkerhetslogg", "Security log"), AdministrationScope.LOG);
        StringBuilder older = new StringBuilder();
        Addresses.add(older, "slag", kind);
        if (lines.size() == LINES) {
            Addresses.add(older, "fore", lines.getLast().id());
        }
        SecurityLogPage page = new SecurityLogPage(
                frame,
                place,
                AdministrationScope.ways(code, speech),
                Arrays.stream(SecurityEvent.values())
                        .map(k -> new SecurityLogPage.Option(k.name(), SecurityWords.kind(k, speech), k == kind))
                        .toList(),
                lines.stream().map(l -> line(l, names, speech)).toList(),
                lines.size() == LINES ? place.root() + AdministrationScope.LOG + older : null);
        return new ModelAndView(new Html("security-log.jte", page, frame, 200, true));
    }

    private static long before(HttpServletRequest request) {
        String before = RequestContext.words(request, "fore");
        return before != null && before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }

    private static Stream<UUID> mentioned(SecurityLog.Line line) {
        return Stream.of("to", "key", "actor")
                .flatMap(name -> Stream.ofNullable(line.details().get(name)))
                .flatMap(SecurityLogController::id);
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Stream.of();
        }
    }

    private static SecurityLogPage.Line line(SecurityLog.Line l, Map<UUID, String> names, Lang speech) {
        String what = Arrays.stream(SecurityEvent.values())
                .filter(k -> k.name().equals(l.kind()))
                .map(k -> SecurityWords.kind(k, speech))
                .findFirst()
                .orElse(l.kind());
        String details = l.details().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> SecurityWords.detail(e.getKey(), speech) + ": "
                        + shown(e.getKey(), e.getValue(), names, speech))
                .collect(Collectors.joining(" · "));
        UUID actor = l.actor();
        return new SecurityLogPage.Line(
                speech.moment(l.at()),
                what + (l.municipality() == null ? "" : " (" + l.municipality() + ")"),
                actor == null
                        ? speech.say("okänd, eller registret självt", "unknown, or the register itself")
                        : names.getOrDefault(actor, actor.toString()),
                details);
    }

    private static String moment(String value, Lang speech) {
        try {
            return speech.moment(Instant.parse(value));
        } catch (DateTimeException unreadable) {
            return value;
        }
    }

    private static String shown(String name, String value, Map<UUID, String> names, Lang speech) {
        if (name.equals("role")) {
            return Role.named(value).map(r -> r.title(speech.locale())).orElse(value);
        }
        if (name.equals("expires")) {
            return moment(value, speech);
        }
        return id(value).map(id -> names.getOrDefault(id, value)).findFirst().orElse(value);
    }
}
