/** The goals: read parameters, wire, translate the verdict. The only package that knows Maven. */
package io.github.imagehygiene.maven;
