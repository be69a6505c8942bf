/** What is read once and kept until more is recorded. */
@NullMarked
package se.rodatraden.views.kept;

import org.jspecify.annotations.NullMarked;
