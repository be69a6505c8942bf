/** The evidence package of a vision, as a file beside its page. */
@NullMarked
package se.rodatraden.pages.evidence;

import org.jspecify.annotations.NullMarked;
