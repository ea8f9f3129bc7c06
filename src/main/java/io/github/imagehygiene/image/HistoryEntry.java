package io.github.imagehygiene.image;

import java.util.Optional;

/**
 * One entry of an image's history, as its builder wrote it. The wording differs by builder.
 *
 * @param createdBy the command as the builder noted it, empty if it noted none
 * @param comment the builder's remark, such as {@code buildkit.dockerfile.v0}
 * @param emptyLayer whether the entry made no layer; empty where the source does not tell
 */
public record HistoryEntry(String createdBy, String comment, Optional<Boolean> emptyLayer) {}
