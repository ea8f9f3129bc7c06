/** {@code report.json} and {@code timings.json}. */
package io.github.imagehygiene.report.json;
