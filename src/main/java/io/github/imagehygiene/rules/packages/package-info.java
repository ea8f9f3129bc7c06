/** Rules about package managers and what they install. */
package io.github.imagehygiene.rules.packages;
