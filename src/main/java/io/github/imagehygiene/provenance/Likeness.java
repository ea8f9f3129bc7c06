package io.github.imagehygiene.provenance;

/** How an instruction and an entry of a history compare. */
enum Likeness {
  /** Of one kind, and of one text as far as that is known. */
  SAME,
  /** Of one kind; of the text nothing is known that could be compared. */
  SAME_KIND,
  /** Not from one another. */
  DIFFERENT
}
