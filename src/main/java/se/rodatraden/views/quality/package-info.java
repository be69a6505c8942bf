/**
 * How complete a municipality's register is: named indicators of what is missing or doubtful, each with the entries that show it. What is
 * missing in the register says nothing of whether it was done.
 */
@NullMarked
package se.rodatraden.views.quality;

import org.jspecify.annotations.NullMarked;
