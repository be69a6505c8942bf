package se.rodatraden.feeds.webhooks;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Webhook settings of the operator.
 *
 * @param trustedNetworks private networks that may be called, including by IP address and without encryption:
 *     {@code 10.20.0.0/16}
 */
@ConfigurationProperties("rodatraden.webhooks")
record WebhookSettings(@DefaultValue List<String> trustedNetworks) {}
