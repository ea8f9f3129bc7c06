/**
 * What ARG and ENV give a word at its place: the scope of each variable and the values, as far as
 * they are known.
 */
package io.github.imagehygiene.dockerfile.variables;
