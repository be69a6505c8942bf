/** How dates, records and named values are written as JSON, without annotations in the vocabulary. */
@NullMarked
package se.rodatraden.store.form;

import org.jspecify.annotations.NullMarked;
