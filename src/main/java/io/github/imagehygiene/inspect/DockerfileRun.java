package io.github.imagehygiene.inspect;

import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.List;

/**
 * What rules found in a Dockerfile as it is built in one way.
 *
 * @param runs of the rules about Dockerfiles
 */
record DockerfileRun(DockerfileInput input, DockerfileSubject subject, List<RuleRunner.Run> runs) {}
