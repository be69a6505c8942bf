/**
 * Problem answers (RFC 9457), and the mapping of failures to them.
 */
@NullMarked
package se.rodatraden.http.problem;

import org.jspecify.annotations.NullMarked;
