/**
 * The rows of the read models: how they are made from events, kept up to date, rebuilt, and set aside where one
 * vision's cannot be made.
 */
@NullMarked
package se.rodatraden.views.rows;

import org.jspecify.annotations.NullMarked;
