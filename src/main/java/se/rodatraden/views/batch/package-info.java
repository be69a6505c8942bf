/** Many rows of several tables, written by one message to the database. */
@NullMarked
package se.rodatraden.views.batch;

import org.jspecify.annotations.NullMarked;
