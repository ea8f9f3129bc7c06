package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.DockerfileLoader;
import io.github.imagehygiene.dockerfile.Dockerignore;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.policy.FileComments;
import io.github.imagehygiene.policy.Inspected;
import io.github.imagehygiene.policy.Judge;
import io.github.imagehygiene.policy.Judgement;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.rule.DockerfileRule;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.rule.Need;
import io.github.imagehygiene.rule.Rule;
import io.github.imagehygiene.rule.RuleInfo;
import io.github.imagehygiene.rule.SuppressionRule;
import io.github.imagehygiene.subject.DockerfileSubject;
import io.github.imagehygiene.subject.ImageSubject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One inspection from request to judgement. */
public final class Inspector {

  private final Request request;
  private final Timings.Clock clock = new Timings.Clock();
  private final Map<RuleInfo, Rule> rules;

  private Inspector(Request request) {
    this.request = request;
    this.rules = enabled(request);
  }

  /** Inspects; an image that cannot be had leaves the Dockerfile half standing. */
  public static Inspection inspect(Request request) {
    return new Inspector(request).run();
  }

  /**
   * Why a Dockerfile has no such stage as is to be built, in one line; empty if it has, or none is
   * named. Costs next to nothing, so that it can be told before an image is read for nothing.
   */
  public static Optional<String> missingTarget(Request request) {
    return request.dockerfiles().stream()
        .filter(input -> input.build().target().isPresent())
        .map(input -> subject(request, input))
        .flatMap(file -> file.missingTarget().map(why -> file.name() + ", " + why).stream())
        .findFirst();
  }

  private Inspection run() {
    // An engine takes a while to answer, so it is asked while the Dockerfiles are read.
    var base = new CompletableFuture<Optional<ImageReference>>();
    var imageAtWork =
        request.image().map(input -> ImageFetch.start(input, Wanted.by(rules), base, clock));
    var dockerfiles = clock.step("dockerfiles", () -> parse(base));
    var joined = joined(dockerfiles);
    base.complete(joined.flatMap(DockerfileSubject::base));
    var onDockerfiles = clock.step("dockerfile rules", () -> runDockerfileRules(dockerfiles));
    var fetched = imageAtWork.map(ImageFetch::await);
    var image = fetched.flatMap(f -> f.subject(joined, request.platform(), request.today()));
    var onImage = clock.step("image rules", () -> runImageRules(image));

    var runs = new ArrayList<>(onDockerfiles);
    runs.addAll(onImage);
    var outcomes = Outcomes.combine(runs.stream().map(RuleRunner.Run::outcome).toList());
    var found = runs.stream().flatMap(r -> r.findings().stream()).toList();
    var redaction = Redaction.of(dockerfiles, request.policy());
    var shown =
        merged(found, image.flatMap(ImageSubject::dockerfile), outcomes).stream()
            .map(redaction::apply)
            .toList();
    var tried = new Tried(shown, outcomes);
    var ruling = judge(tried, dockerfiles, redaction, inspected(dockerfiles, image));
    var failure = fetched.flatMap(ImageFetch.Fetched::failure);
    return new Inspection(
        request.policy(),
        dockerfiles,
        image,
        failure,
        failure
            .filter(this::isFatal)
            .map(f -> undecided(ruling.judgement(), f))
            .orElse(ruling.judgement()),
        ruling.outcomes(),
        clock.read());
  }

  /** What rules found, sorted and fit to be shown, and what became of them. */
  private record Tried(List<Finding> findings, List<RuleOutcome> outcomes) {

    Tried and(List<RuleRunner.Run> more, Redaction redaction) {
      var found = more.stream().flatMap(r -> r.findings().stream()).map(redaction::apply);
      return new Tried(
          Stream.concat(findings.stream(), found).sorted(FindingOrder.BY_PLACE).toList(),
          Outcomes.combine(
              Stream.concat(outcomes.stream(), more.stream().map(RuleRunner.Run::outcome))
                  .toList()));
    }
  }

  private record Ruling(Judgement judgement, List<RuleOutcome> outcomes) {}

  /** Judges, and once more with what rules say of the suppressions that came to light. */
  private Ruling judge(
      Tried tried, List<DockerfileSubject> dockerfiles, Redaction redaction, Inspected inspected) {
    var judge = new Judge(request.policy(), request.today());
    var comments =
        FileComments.read(
            dockerfiles.stream().map(DockerfileSubject::dockerfile), request.catalogue());
    var first = judge.judge(tried.findings(), comments, tried.outcomes(), inspected);
    var uses = SuppressionUses.of(dockerfiles, first.suppressions(), comments);
    var runner = new RuleRunner(clock);
    var runs =
        each(SuppressionRule.class).map(e -> runner.run(e.getKey(), e.getValue(), uses)).toList();
    var all = tried.and(runs, redaction);
    return new Ruling(
        judge.judge(all.findings(), comments, all.outcomes(), inspected), all.outcomes());
  }

  private boolean isFatal(ImageFailure failure) {
    return !failure.unavailable() || request.image().orElseThrow().required();
  }

  /** A failure to look is no pass; a breach stands all the same. */
  private static Judgement undecided(Judgement judgement, ImageFailure failure) {
    if (judgement.verdict() instanceof Verdict.Breached) {
      return judgement;
    }
    var reasons = new ArrayList<String>();
    reasons.add(failure.message());
    if (judgement.verdict() instanceof Verdict.Undecided undecided) {
      reasons.addAll(undecided.reasons());
    }
    return new Judgement(
        judgement.findings(), judgement.suppressions(), new Verdict.Undecided(reasons));
  }

  private static Map<RuleInfo, Rule> enabled(Request request) {
    var rules = new LinkedHashMap<RuleInfo, Rule>();
    for (var entry : request.catalogue().entries()) {
      var choice = request.policy().choice(entry.info().id());
      if (choice.isOn()) {
        rules.put(entry.info(), entry.make().apply(choice.settings()));
      }
    }
    return rules;
  }

  /**
   * @param base is left without a value if this fails, so that nobody waits for it
   */
  private List<DockerfileSubject> parse(CompletableFuture<?> base) {
    try {
      return request.dockerfiles().parallelStream().map(this::parse).toList();
    } catch (RuntimeException | Error e) {
      base.cancel(false);
      throw e;
    }
  }

  private DockerfileSubject parse(DockerfileInput input) {
    var subject = subject(request, input);
    boolean reviewed = rules.keySet().stream().anyMatch(r -> r.needs().contains(Need.SHELLCHECK));
    return reviewed ? subject.checkedBy(request.scriptChecker()) : subject;
  }

  private static DockerfileSubject subject(Request request, DockerfileInput input) {
    return DockerfileSubject.of(
        DockerfileLoader.load(input.name(), input.bytes()),
        input.ignore().map(file -> Dockerignore.load(file.name(), file.bytes())),
        input.build().target(),
        request.build(input.build()));
  }

  /**
   * The Dockerfile that the image is taken to be built from: the one said to be, or the only one.
   */
  private Optional<DockerfileSubject> joined(List<DockerfileSubject> all) {
    return request.joined().isEmpty()
        ? all.stream().filter(d -> all.size() == 1).findFirst()
        : all.stream().filter(d -> d.name().equals(request.joined().get())).findFirst();
  }

  private List<RuleRunner.Run> runDockerfileRules(List<DockerfileSubject> dockerfiles) {
    var runner = new RuleRunner(clock);
    return dockerfiles.parallelStream()
        .flatMap(
            subject ->
                each(DockerfileRule.class).map(e -> runner.run(e.getKey(), e.getValue(), subject)))
        .toList();
  }

  private List<RuleRunner.Run> runImageRules(Optional<ImageSubject> image) {
    var runner = new RuleRunner(clock);
    return image.stream()
        .flatMap(
            subject ->
                each(ImageRule.class).map(e -> runner.run(e.getKey(), e.getValue(), subject)))
        .toList();
  }

  private <R extends Rule> Stream<Map.Entry<RuleInfo, R>> each(Class<R> kind) {
    return rules.entrySet().stream()
        .filter(e -> kind.isInstance(e.getValue()))
        .map(e -> Map.entry(e.getKey(), kind.cast(e.getValue())));
  }

  private List<Finding> merged(
      List<Finding> found, Optional<DockerfileSubject> joined, List<RuleOutcome> outcomes) {
    var infos = rules.keySet().stream().collect(Collectors.toMap(RuleInfo::id, i -> i));
    var finished =
        outcomes.stream()
            .filter(o -> o.kind() == RuleOutcome.Kind.FINISHED)
            .map(RuleOutcome::rule)
            .collect(Collectors.toSet());
    return new Twins(infos, id -> request.policy().choice(id).level().value())
        .merge(found, joined.map(DockerfileSubject::source), finished::contains).stream()
            .sorted(FindingOrder.BY_PLACE)
            .toList();
  }

  private static Inspected inspected(
      List<DockerfileSubject> dockerfiles, Optional<ImageSubject> image) {
    return new Inspected(
        dockerfiles.stream().map(DockerfileSubject::name).toList(),
        image.map(i -> i.image().reference()));
  }
}
