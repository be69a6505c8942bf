/**
 * What leaves for those who follow the register: the numbered feed of events as CloudEvents. May import the plain packages and
 * {@code store}, whose log and names it tells.
 */
@NullMarked
package se.rodatraden.feeds;

import org.jspecify.annotations.NullMarked;
