/**
 * Reads shell scripts as they stand in Dockerfiles: names the commands that run, with their words
 * and their places, and says Unknown for what it cannot read. Runs nothing and expands nothing by
 * itself.
 *
 * <p>The grammar is that of POSIX.1-2017 XCU chapter 2 with the additions of bash 5 that are met in
 * Dockerfiles. One grammar serves all dialects: what only bash knows is an error or another thing
 * in {@code sh}, and its author meant bash.
 */
package io.github.imagehygiene.shell;
