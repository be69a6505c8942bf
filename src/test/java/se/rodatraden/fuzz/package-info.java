/** The parsers that face the outside, fed with inputs that a fuzzer makes up (ADR 0032). */
@NullMarked
package se.rodatraden.fuzz;

import org.jspecify.annotations.NullMarked;
