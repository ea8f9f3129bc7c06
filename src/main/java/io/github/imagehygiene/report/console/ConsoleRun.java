package io.github.imagehygiene.report.console;

import java.time.Duration;
import java.util.Optional;

/**
 * What the console says of a run beside what was found.
 *
 * @param time that the run took
 * @param report path of {@code report.json}, as the user is to read it; empty: none was written
 * @param explain command that shows a rule's page, but for the rule; empty: it was shown before in
 *     this build
 */
public record ConsoleRun(Duration time, Optional<String> report, Optional<String> explain) {}
