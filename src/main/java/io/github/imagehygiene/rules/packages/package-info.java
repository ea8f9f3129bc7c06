/** Rules about package managers and downloads. */
package io.github.imagehygiene.rules.packages;
