/** {@code report.sarif}, for code scanning. */
package io.github.imagehygiene.report.sarif;
