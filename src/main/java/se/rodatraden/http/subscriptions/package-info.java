/**
 * Subscriptions of other systems to events by webhook.
 */
@NullMarked
package se.rodatraden.http.subscriptions;

import org.jspecify.annotations.NullMarked;
