/**
 * What the console shows: findings with their code frames, the summary table, rules, trees,
 * progress.
 */
package io.github.imagehygiene.report.console;
