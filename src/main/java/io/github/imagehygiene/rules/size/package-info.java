/** Rules about size and layers. */
package io.github.imagehygiene.rules.size;
