/**
 * The HTML pages. Here is what every page has: the request, the model around its content, addresses, forms and errors;
 * each subject has a package below, with one controller and one record for each page. May import commands, views,
 * words, feeds, identity and the plain packages; never {@code http} or {@code app}.
 */
@NullMarked
package se.rodatraden.pages;

import org.jspecify.annotations.NullMarked;
