/**
 * The rows of the read models: their derivation from events, projection, rebuild, and the parking of visions whose rows
 * cannot be made.
 */
@NullMarked
package se.rodatraden.views.rows;

import org.jspecify.annotations.NullMarked;
