/**
 * The REST interface. Here is only how it is put together; each subject has a package below. May import commands,
 * views, words, feeds, archive, identity and the plain packages, never {@code pages}.
 */
@NullMarked
package se.rodatraden.http;

import org.jspecify.annotations.NullMarked;
