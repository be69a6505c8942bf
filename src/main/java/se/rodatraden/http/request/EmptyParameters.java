package se.rodatraden.http.request;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import se.rodatraden.http.answer.ApiPaths;

/**
 * A parameter that is left empty in the address of a read is not given: forms and content systems send {@code asOf=} for a field that
 * nobody filled in. Not so of a write, where {@code dryRun=} must not record.
 */
@ControllerAdvice(basePackages = ApiPaths.PACKAGE)
class EmptyParameters {

    @InitBinder
    void read(WebDataBinder binder, HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
                @Override
                public void setAsText(@Nullable String text) {
                    setValue(text == null || text.isBlank() ? null : text);
                }
            });
        }
    }
}
