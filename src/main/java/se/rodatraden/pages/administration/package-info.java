/**
 * The pages of roles, keys, the security log and visions set aside.
 */
@NullMarked
package se.rodatraden.pages.administration;

import org.jspecify.annotations.NullMarked;
