/** One record for each kind of instruction, with the parts of its arguments. */
package io.github.imagehygiene.dockerfile.instruction;
