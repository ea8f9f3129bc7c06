/**
 * What a rule is, what it declares and needs, and what it may be set to. Rules of users' own build
 * on this package; experimental until 1.0.
 */
package io.github.imagehygiene.rule;
