package se.rodatraden.pages.recording;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import se.rodatraden.identity.Open;
import se.rodatraden.pages.RequestContext;
import se.rodatraden.pages.recording.form.DateReading;
import se.rodatraden.time.Lang;

/** How a date is read while it is typed: {@code /datum?text=våren 2014}, in words alone. */
@Controller
@Open
class DateController {

    @GetMapping("/datum")
    ResponseEntity<String> read(HttpServletRequest request) {
        Lang speech = RequestContext.speech(request);
        String text = RequestContext.words(request, "text");
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_LANGUAGE, speech.tag())
                .body(DateReading.of(text == null ? "" : text, speech)
                        .orElseGet(() -> DateReading.unreadable(text == null ? "" : text, speech)));
    }
}
