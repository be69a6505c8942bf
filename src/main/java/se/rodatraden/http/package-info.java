/**
 * The REST API. This package holds only its setup; each subject has a sub-package. May import commands,
 * views, words, feeds, archive, identity and the plain packages, never {@code pages}.
 */
@NullMarked
package se.rodatraden.http;

import org.jspecify.annotations.NullMarked;
