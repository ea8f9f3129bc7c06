/** Rules about how the image is built: instructions, files copied in, commands run. */
package io.github.imagehygiene.rules.build;
