/**
 * Roles, API keys, the security log, and visions whose read model could not be updated.
 */
@NullMarked
package se.rodatraden.http.administration;

import org.jspecify.annotations.NullMarked;
