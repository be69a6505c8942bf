/**
 * Output for subscribers of the register: the numbered feed of events as CloudEvents, and what its channels and the log's services share.
 * May import the plain packages and {@code store}, whose log and event names it publishes.
 */
@NullMarked
package se.rodatraden.feeds;

import org.jspecify.annotations.NullMarked;
