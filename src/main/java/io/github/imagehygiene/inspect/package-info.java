/** Runs rules over a subject under a policy. Knows no rule by name, and nothing of Maven. */
package io.github.imagehygiene.inspect;
