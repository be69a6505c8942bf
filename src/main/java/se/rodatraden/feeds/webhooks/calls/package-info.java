/**
 * Calls to addresses chosen by subscribers, and the addresses that are never called.
 */
@NullMarked
package se.rodatraden.feeds.webhooks.calls;

import org.jspecify.annotations.NullMarked;
