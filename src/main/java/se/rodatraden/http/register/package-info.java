/**
 * Lists of visions and municipalities, and what applies in a municipality.
 */
@NullMarked
package se.rodatraden.http.register;

import org.jspecify.annotations.NullMarked;
