/** The catalogue: a list of rules for each concern. */
package io.github.imagehygiene.rules;
