/**
 * Answers that say what is wrong (RFC 9457), and what each failure means to the caller.
 */
@NullMarked
package se.rodatraden.http.problem;

import org.jspecify.annotations.NullMarked;
