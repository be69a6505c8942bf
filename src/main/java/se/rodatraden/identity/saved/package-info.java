/** What the people who sign in keep for themselves: views of the register, by name. Imports nothing of ours. */
@NullMarked
package se.rodatraden.identity.saved;

import org.jspecify.annotations.NullMarked;
