/**
 * Roles, keys, the security log, and visions whose rows could not be made.
 */
@NullMarked
package se.rodatraden.http.administration;

import org.jspecify.annotations.NullMarked;
