/**
 * What the register is, what its words mean and how accessible it is, for whoever comes by; and how faults in accessibility are reported and
 * read.
 */
@NullMarked
package se.rodatraden.pages.about;

import org.jspecify.annotations.NullMarked;
