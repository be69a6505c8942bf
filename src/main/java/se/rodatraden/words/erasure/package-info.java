/** How the erasure of texts is said. */
@NullMarked
package se.rodatraden.words.erasure;

import org.jspecify.annotations.NullMarked;
