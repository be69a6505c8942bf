/**
 * A municipality's bodies, their dockets and terms, its local rules, and the handover of a term of office.
 */
@NullMarked
package se.rodatraden.http.municipality;

import org.jspecify.annotations.NullMarked;
