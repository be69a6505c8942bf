package se.rodatraden.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Sends a reader on to another page, which is asked for by GET whatever was sent here (303). */
public final class SeeOther {
    private SeeOther() {}

    /** The address goes out as it is: nothing in it is filled in, nothing added. */
    public static ModelAndView page(String address) {
        RedirectView there = new RedirectView(address);
        there.setStatusCode(HttpStatus.SEE_OTHER);
        there.setExpandUriTemplateVariables(false);
        there.setExposeModelAttributes(false);
        return new ModelAndView(there);
    }
}
