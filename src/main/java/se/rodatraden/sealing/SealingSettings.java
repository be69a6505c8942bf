package se.rodatraden.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the tamper-evident log.
 *
 * @param enabled whether this node seals; the others serve what is sealed
 * @param origin the log's name for ever: the address of its {@code /log} without a scheme. Null takes it from the public address. The first
 *     checkpoint decides; it is not changed afterwards.
 * @param keyFile the file with the signing key, made at the first start; the same on all nodes that seal. Null is {@code log-key} in the data
 *     directory.
 * @param witnesses a policy file (C2SP tlog-policy) with the keys and addresses of the witnesses that are asked to cosign; null for none. It is read
 *     at the start.
 * @param mirrors the same of the mirrors that the log is copied to; null for none
 */
@ConfigurationProperties("rodatraden.log")
public record SealingSettings(
        @DefaultValue("true") boolean enabled,
        @Nullable String origin,
        @Nullable Path keyFile,
        @Nullable Path witnesses,
        @Nullable Path mirrors) {}
