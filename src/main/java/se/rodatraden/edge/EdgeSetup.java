package se.rodatraden.edge;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The beans of the edge. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Limits.class)
class EdgeSetup {

    @Bean
    SecurityHeaders securityHeaders(
            @Value("${rodatraden.address:http://localhost:8080}") String address,
            @Value("${rodatraden.oidc.issuer:}") String signIn) {
        return new SecurityHeaders(address, signIn);
    }

    @Bean
    Rates rates(Limits limits) {
        return new Rates(limits, TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    Turnstile turnstile(Limits limits, Rates rates, List<Refusing> refusing) {
        return new Turnstile(limits, rates, refusing);
    }

    @Bean
    TrailingSlash trailingSlash() {
        return new TrailingSlash();
    }

    /** Before filters that use the client address, and after the one that reads it from a trusted proxy's headers. */
    @Bean
    FilterRegistrationBean<ServedUnder> servedUnder() {
        FilterRegistrationBean<ServedUnder> filter = new FilterRegistrationBean<>(new ServedUnder());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        filter.setAsyncSupported(true);
        return filter;
    }

    @Bean
    Rejected rejected(List<Refusing> refusing) {
        return new Rejected(refusing);
    }

    /** Unread request bodies are drained by our own valve, since the container would wait without limit. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limitedContainer(
            SecurityHeaders headers,
            Limits limits,
            @Value("${server.forward-headers-strategy:none}") String forwarded) {
        boolean behindProxy = !forwarded.toLowerCase(Locale.ROOT).equals("none");
        return factory -> {
            factory.setProtocol(Connections.class.getName());
            factory.addEngineValves(new HeaderValve(headers), new BodyValve(limits.bodyTime()));
            factory.addConnectorCustomizers(connector -> {
                connector.setProperty("perAddress", String.valueOf(behindProxy ? 0 : limits.connections()));
                connector.setProperty("maxSwallowSize", "0");
                connector.setProperty("continueResponseTiming", "onRead");
            });
        };
    }
}
