/** Where credentials stand in a text, whatever the text is: a Dockerfile, a history, a message. */
package io.github.imagehygiene.secrets;
