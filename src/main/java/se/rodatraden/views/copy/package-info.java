/** Rows as PostgreSQL's COPY takes them, as text and in its binary format. */
@NullMarked
package se.rodatraden.views.copy;

import org.jspecify.annotations.NullMarked;
