package se.rodatraden.feeds.webhooks;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides about webhooks.
 *
 * @param trustedNetworks networks that are not public and yet may be called, also by number and without encryption:
 *     {@code 10.20.0.0/16}
 */
@ConfigurationProperties("rodatraden.webhooks")
record WebhookSettings(@DefaultValue List<String> trustedNetworks) {}
