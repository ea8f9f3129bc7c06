package io.github.imagehygiene.subject;

import io.github.imagehygiene.packaging.PackageCommand;

/** A command of a package manager, in its RUN. */
public record PackageUse(RunScript run, PackageCommand command) {}
