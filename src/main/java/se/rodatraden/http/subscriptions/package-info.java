/**
 * Webhook subscriptions of other systems.
 */
@NullMarked
package se.rodatraden.http.subscriptions;

import org.jspecify.annotations.NullMarked;
