/**
 * The HTML pages: one controller and one record per page, and the drawing of the red thread. May import commands, views, identity and the ★
 * packages; never http or app.
 */
@NullMarked
package se.rodatraden.pages;

import org.jspecify.annotations.NullMarked;
