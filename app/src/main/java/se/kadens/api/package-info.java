/** Administration over HTTP, for those who hold its token. */
@NullMarked
package se.kadens.api;

import org.jspecify.annotations.NullMarked;
