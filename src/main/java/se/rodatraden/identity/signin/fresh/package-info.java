/** Has people prove again who they are before weighty acts: roles, keys, erasures (ADR 0058). Imports nothing of the product. */
@NullMarked
package se.rodatraden.identity.signin.fresh;

import org.jspecify.annotations.NullMarked;
