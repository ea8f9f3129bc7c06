/** Rules about secrets that an image or its build gives away. */
package io.github.imagehygiene.rules.secrets;
