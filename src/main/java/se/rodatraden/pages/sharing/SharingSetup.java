package se.rodatraden.pages.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.rodatraden.feeds.PublicAddress;

/** Tells the pages of a request which installation they are of. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicContacts.class)
class SharingSetup implements WebMvcConfigurer, HandlerInterceptor {
    private final Site site;

    SharingSetup(PublicAddress address, PublicContacts contacts) {
        this.site = new Site(address.base(), contacts);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(Site.SITE, site);
        return true;
    }
}
