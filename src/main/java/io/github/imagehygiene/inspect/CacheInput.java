package io.github.imagehygiene.inspect;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where to keep what was read of layers.
 *
 * @param folder made if it is missing
 * @param version of this program; what another one kept is not used
 * @param trouble told if the folder cannot be used; the inspection does without
 */
public record CacheInput(Path folder, String version, Consumer<String> trouble) {}
