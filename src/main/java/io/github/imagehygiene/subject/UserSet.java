package io.github.imagehygiene.subject;

import io.github.imagehygiene.dockerfile.instruction.User;
import io.github.imagehygiene.dockerfile.stages.Setting;
import io.github.imagehygiene.image.ImageUser;

/** A USER instruction and whom it comes to. */
public record UserSet(Setting<User> set, ImageUser user) {}
