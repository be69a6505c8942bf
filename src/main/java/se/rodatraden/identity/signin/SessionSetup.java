package se.rodatraden.identity.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The session cookie, and the storage of sessions in the database. */
@Configuration(proxyBeanMethods = false)
class SessionSetup {
    private static final Logger LOG = LoggerFactory.getLogger(SessionSetup.class);
    private static final int ID_BYTES = 27;
    private static final SecureRandom CHANCE = new SecureRandom();

    /** Over https the cookie has the prefix {@code __Host-}: no other host or scheme can set or read it. */
    @Bean
    CookieSerializer sessionCookie(@Value("${" + StartRules.ADDRESS + ":}") String address) {
        boolean https = address.startsWith("https:");
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(https ? "__Host-session" : "session");
        cookie.setUseSecureCookie(https);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        return cookie;
    }

    @Bean
    ServletContextInitializer siteCookies(@Value("${" + StartRules.ADDRESS + ":}") String address) {
        return site -> SiteCookies.byHttps(site, address.startsWith("https:"));
    }

    @Bean
    @SuppressWarnings("NullAway") // an unreadable session is null, which the store accepts
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionStore() {
        return store -> {
            store.setDefaultMaxInactiveInterval(Sessions.IDLE);
            store.setSessionIdGenerator(SessionSetup::newId);
            GenericConversionService stored = new GenericConversionService();
            stored.addConverter(Object.class, byte[].class, new SerializingConverter());
            stored.addConverter(byte[].class, Object.class, SessionSetup::read);
            store.setConversionService(stored);
        };
    }

    /** 216 random bits in 36 characters, the length of the column. */
    private static String newId() {
        byte[] random = new byte[ID_BYTES];
        CHANCE.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** Deserializes only the classes of our own sessions; an unreadable session counts as signed out. */
    @SuppressWarnings("BanSerializableRead") // From our own table, within bounds, and only of the classes named.
    private static @Nullable Object read(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            in.setObjectInputFilter(ObjectInputFilter.Config.createFilter(
                    "maxbytes=65536;maxdepth=30;java.lang.*;java.util.*;java.time.*;java.net.URL;java.net.URI;"
                            + "org.springframework.security.**;se.rodatraden.identity.signin.*;!*"));
            return in.readObject();
        } catch (IOException | ClassNotFoundException unreadable) {
            LOG.warn("unreadable session in the database: {}", unreadable.toString());
            return null;
        }
    }

    @Bean
    Sessions sessions(FindByIndexNameSessionRepository<? extends Session> store, JdbcTemplate jdbc) {
        return new Sessions(store, jdbc);
    }
}
