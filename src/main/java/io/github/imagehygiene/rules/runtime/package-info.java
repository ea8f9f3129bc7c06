/** Rules about what a container does: its start command, health check, ports, working directory. */
package io.github.imagehygiene.rules.runtime;
