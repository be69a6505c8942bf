package se.rodatraden.sealing.timestamp;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the time stamps.
 *
 * @param url the address of the authority (RFC 3161 over HTTP); null or empty for none
 * @param every how long after a time stamp the next one is requested, if something was sealed meanwhile
 * @param certificates a PEM file with the certificates that the authority's must lead to; null takes any authority at the address. It is read at the
 *     start.
 */
@ConfigurationProperties("rodatraden.log.timestamps")
record TimestampSettings(
        @Nullable String url,
        @DefaultValue("1h") Duration every,
        @Nullable Path certificates) {

    boolean isOn() {
        return url != null && !url.isBlank();
    }
}
