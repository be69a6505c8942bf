/** Who acts, in which role, for which municipality; and who may do what (ADR 0027). */
@NullMarked
package se.rodatraden.identity;

import org.jspecify.annotations.NullMarked;
