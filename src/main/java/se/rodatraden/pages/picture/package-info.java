/**
 * The red thread outside its page: as SVG and PNG at addresses of their own, as a preview of links, and in a frame on the page of another
 * site. What is drawn is decided in {@code pages.thread}.
 */
@NullMarked
package se.rodatraden.pages.picture;

import org.jspecify.annotations.NullMarked;
