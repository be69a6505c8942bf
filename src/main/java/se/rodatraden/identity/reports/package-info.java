/** Reports from readers to the operator, separate from the record. Imports no other package of the product. */
@NullMarked
package se.rodatraden.identity.reports;

import org.jspecify.annotations.NullMarked;
