package se.rodatraden.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.rodatraden.commands.Commands;
import se.rodatraden.edge.Refusing;
import se.rodatraden.feeds.Feed;
import se.rodatraden.feeds.Tail;
import se.rodatraden.http.answer.ApiHeaders;
import se.rodatraden.http.following.EventStreams;
import se.rodatraden.http.problem.ContainerErrors;
import se.rodatraden.http.problem.ProblemRefusing;
import se.rodatraden.http.problem.ProblemResolver;
import se.rodatraden.http.problem.ProblemWriter;
import se.rodatraden.http.recording.CommandReader;
import se.rodatraden.http.recording.Recorder;
import se.rodatraden.http.request.KnownParameters;
import se.rodatraden.http.request.OwnPages;
import se.rodatraden.http.request.Parameters;
import se.rodatraden.http.request.PresentCode;
import se.rodatraden.http.request.ReadTags;
import se.rodatraden.identity.CurrentActor;
import se.rodatraden.views.reading.Visions;
import se.rodatraden.views.rows.Progress;
import tools.jackson.databind.json.JsonMapper;

/** Interceptors, filters, metrics and error handling common to all API requests. */
@Configuration(proxyBeanMethods = false)
public class ApiSetup implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
        registry.addInterceptor(new OwnPages()).addPathPatterns("/api/subscriptions/**");
    }

    /** Async requests run on virtual threads without a timeout: an event stream stays open as long as its client does. */
    @Override
    public void configureAsyncSupport(AsyncSupportConfigurer configurer) {
        SimpleAsyncTaskExecutor waiting = new SimpleAsyncTaskExecutor("waiting-");
        waiting.setVirtualThreads(true);
        waiting.setTaskDecorator(CurrentActor.handedOn());
        configurer.setTaskExecutor(waiting).setDefaultTimeout(-1);
    }

    @Bean
    EventStreams eventStreams(Tail tail, MeterRegistry metrics) {
        return new EventStreams(tail, metrics);
    }

    @Bean
    ProblemWriter problemWriter() {
        return new ProblemWriter();
    }

    @Bean
    ProblemResolver problemResolver(ProblemWriter writer) {
        return new ProblemResolver(writer);
    }

    @Bean
    ApiHeaders apiHeaders() {
        return new ApiHeaders();
    }

    @Bean
    ReadTags readTags() {
        return new ReadTags();
    }

    @Bean
    PresentCode presentCode() {
        return new PresentCode();
    }

    @Bean
    Parameters parameters(InstantSource clock) {
        return new Parameters(clock);
    }

    @Bean
    CommandReader commandReader(JsonMapper json) {
        return new CommandReader(json);
    }

    @Bean
    Recorder recorder(Commands commands, Visions visions, Progress progress, Feed feed) {
        return new Recorder(commands, visions, progress, feed);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> container() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerErrors.class.getName());
            }
        });
    }

    @Bean
    Refusing problemRefusing(ProblemWriter writer) {
        return new ProblemRefusing(writer);
    }
}
