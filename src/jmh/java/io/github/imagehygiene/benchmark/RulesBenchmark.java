package io.github.imagehygiene.benchmark;

import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.Preset;
import io.github.imagehygiene.rule.Settings;
import io.github.imagehygiene.rules.Rules;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.NotEvaluated;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The time that all Dockerfile rules together take on one file that is read already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RulesBenchmark {

  private final List<DockerfileSubject> subjects;
  private final List<DockerfileRule> rules;

  public RulesBenchmark() {
    this.subjects = Dockerfiles.all().stream().map(Dockerfiles::read).toList();
    this.rules =
        Rules.catalogue().entries().stream()
            .map(entry -> entry.make().apply(new Settings(Preset.ALL, Map.of())))
            .filter(DockerfileRule.class::isInstance)
            .map(DockerfileRule.class::cast)
            .toList();
  }

  @Benchmark
  @OperationsPerInvocation(Dockerfiles.COUNT)
  public void allRules(Blackhole blackhole) {
    for (DockerfileSubject subject : subjects) {
      for (DockerfileRule rule : rules) {
        try {
          rule.check(subject).forEach(blackhole::consume);
        } catch (NotEvaluated e) {
          blackhole.consume(e);
        }
      }
    }
  }
}
