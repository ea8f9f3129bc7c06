/** Source text, spans, positions and edits. Knows nothing of Dockerfiles or of Maven. */
package io.github.imagehygiene.text;
