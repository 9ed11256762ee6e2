/** What colleagues tell each other about their work: praise, something to improve, and requests. */
@NullMarked
package se.kadens.feedback;

import org.jspecify.annotations.NullMarked;
