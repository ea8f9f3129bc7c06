/** Secrets in a text by what the text itself says: the forms of issuers' credentials. */
package io.github.imagehygiene.secrets;
