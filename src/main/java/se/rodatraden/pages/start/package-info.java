/** The start page: every municipality with what was recorded last of it, and what has gone by with nothing recorded. */
@NullMarked
package se.rodatraden.pages.start;

import org.jspecify.annotations.NullMarked;
