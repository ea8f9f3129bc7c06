/**
 * Opens what {@code docker save}, {@code podman save} and Jib write, and OCI image layouts: as a
 * file, a folder, or the stream that an engine sends.
 *
 * <p>Sources: Docker's image specification 1.2 (manifest.json), the OCI image specification 1.1
 * (image layout, index, manifest, config). All of it is untrusted: JSON is bounded, names may not
 * climb, contents are never kept and nothing is written to disk.
 */
package io.github.imagehygiene.archive;
