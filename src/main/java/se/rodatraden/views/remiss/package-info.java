/**
 * The remiss rounds of a vision set side by side: who was asked, who has answered, and of whom no answer is recorded.
 */
@NullMarked
package se.rodatraden.views.remiss;

import org.jspecify.annotations.NullMarked;
