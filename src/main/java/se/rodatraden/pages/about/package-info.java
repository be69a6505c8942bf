/**
 * The pages about the register itself: what it holds, the glossary, the accessibility statement, and the reports of accessibility faults.
 */
@NullMarked
package se.rodatraden.pages.about;

import org.jspecify.annotations.NullMarked;
