/** Data of signed-in users: named views of the register. Imports no other package of the product. */
@NullMarked
package se.rodatraden.identity.saved;

import org.jspecify.annotations.NullMarked;
