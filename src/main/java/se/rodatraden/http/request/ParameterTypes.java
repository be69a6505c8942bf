package se.rodatraden.http.request;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import se.rodatraden.http.answer.ApiPaths;
import se.rodatraden.identity.SecurityEvent;
import se.rodatraden.views.reading.Ledger;

/**
 * Binds typed parameters; each binder is named after its parameter, so that a refusal can name it.
 *
 * <p>An empty parameter of a read counts as absent: forms and content systems send {@code asOf=} for a field left blank. A write refuses
 * it, since {@code dryRun=} must not record.
 */
@ControllerAdvice(basePackages = ApiPaths.PACKAGE)
class ParameterTypes {
    private final Parameters parameters;

    ParameterTypes(Parameters parameters) {
        this.parameters = parameters;
    }

    @InitBinder
    void read(WebDataBinder binder, HttpServletRequest request) {
        boolean emptyIsNone =
                request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String name = binder.getObjectName();
        register(binder, String.class, emptyIsNone, text -> text);
        register(binder, LocalDate.class, emptyIsNone, text -> Parameters.day(name, text));
        register(binder, Instant.class, emptyIsNone, text -> parameters.past(name, text));
        register(binder, Boolean.class, emptyIsNone, text -> Parameters.flag(name, text));
        register(binder, Long.class, emptyIsNone, text -> Parameters.number(name, text));
        register(
                binder,
                Integer.class,
                emptyIsNone,
                text -> Math.clamp(Parameters.number(name, text), 0, Integer.MAX_VALUE));
        register(binder, Ledger.Mark.class, emptyIsNone, text -> Parameters.named(name, text, Ledger.Mark.values()));
        register(
                binder, SecurityEvent.class, emptyIsNone, text -> Parameters.named(name, text, SecurityEvent.values()));
    }

    private static <T> void register(
            WebDataBinder binder, Class<T> type, boolean emptyIsNone, Function<String, T> reader) {
        binder.registerCustomEditor(type, new PropertyEditorSupport() {
            @Override
            public void setAsText(@Nullable String text) {
                setValue(text == null || emptyIsNone && text.isBlank() ? null : reader.apply(text));
            }
        });
    }
}
