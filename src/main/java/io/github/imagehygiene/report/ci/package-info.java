/** Reports that build servers read: JUnit and Checkstyle. */
package io.github.imagehygiene.report.ci;
