package se.rodatraden.identity.signin.fresh;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Redirects users who must sign in anew to the page that asks them to, and from there back to the form. Runs after the check of rights. */
final class FreshGate implements HandlerInterceptor {
    private static final String PAGE = "/bekrafta";

    private final InstantSource clock;

    FreshGate(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        FreshSignIn needed =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(FreshSignIn.class) : null;
        if (needed == null || Freshness.recent(request, clock.instant())) {
            return true;
        }
        String form = request.getRequestURI();
        for (int i = 0; i < needed.up(); i++) {
            form = form.substring(0, Math.max(1, form.lastIndexOf('/')));
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, PAGE + "?till=" + URLEncoder.encode(form, StandardCharsets.UTF_8));
        return false;
    }

    /** Registers it. */
    @Configuration(proxyBeanMethods = false)
    static class Setup {
        @Bean
        WebMvcConfigurer freshGate(InstantSource clock) {
            return new WebMvcConfigurer() {
                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new FreshGate(clock)).order(Integer.MIN_VALUE + 1);
                }
            };
        }
    }
}
