/**
 * The pages where subscriptions are seen, made and changed.
 */
@NullMarked
package se.rodatraden.pages.subscriptions;

import org.jspecify.annotations.NullMarked;
