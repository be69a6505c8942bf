package se.rodatraden.feeds.calendar;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.rodatraden.feeds.PublicAddress;
import se.rodatraden.views.deadlines.DeadlineRegister;

/** The beans of the calendars. */
@Configuration(proxyBeanMethods = false)
class CalendarSetup {
    @Bean
    Calendars calendars(DeadlineRegister deadlines, PublicAddress address, InstantSource clock) {
        return new Calendars(deadlines, address, clock);
    }
}
