/**
 * What programs ask a site for before anything else: robots.txt, the site map, security.txt and the icon.
 */
@NullMarked
package se.rodatraden.pages.crawling;

import org.jspecify.annotations.NullMarked;
