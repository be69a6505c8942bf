/**
 * Lists of visions and municipalities, and the documents that apply in a municipality.
 */
@NullMarked
package se.rodatraden.http.register;

import org.jspecify.annotations.NullMarked;
