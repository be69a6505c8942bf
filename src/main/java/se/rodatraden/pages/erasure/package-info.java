/** The pages where the erasure of texts is proposed and approved (gallring). */
@NullMarked
package se.rodatraden.pages.erasure;

import org.jspecify.annotations.NullMarked;
