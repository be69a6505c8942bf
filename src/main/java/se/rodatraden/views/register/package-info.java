/**
 * Queries on the rows of the read models: lists, search, a body's docket and a municipality's documents.
 */
@NullMarked
package se.rodatraden.views.register;

import org.jspecify.annotations.NullMarked;
