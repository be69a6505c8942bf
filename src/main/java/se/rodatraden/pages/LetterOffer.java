package se.rodatraden.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.rodatraden.feeds.digest.Digests;

/** Tells the pages of a request whether letters are sent here, so that none of them leads to a form that sends nothing. */
@Component
class LetterOffer implements WebMvcConfigurer, HandlerInterceptor {
    private static final String OFFERED = LetterOffer.class.getName();

    private final Digests digests;

    LetterOffer(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(OFFERED, digests.offered());
        return true;
    }

    /** Whether the page that is written now may lead to letters. */
    static boolean stands() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null && Boolean.TRUE.equals(request.getAttribute(OFFERED, RequestAttributes.SCOPE_REQUEST));
    }
}
