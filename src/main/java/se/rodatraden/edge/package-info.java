/**
 * What every request meets before anything of ours is asked, and what every answer carries: headers, limits of number, size and time
 * (ADR 0029). Imports nothing of ours.
 */
@NullMarked
package se.rodatraden.edge;

import org.jspecify.annotations.NullMarked;
