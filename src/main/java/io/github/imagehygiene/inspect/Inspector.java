package io.github.imagehygiene.inspect;

import io.github.imagehygiene.dockerfile.Dockerfile;
import io.github.imagehygiene.dockerfile.ignore.Dockerignore;
import io.github.imagehygiene.dockerfile.parse.DockerfileLoader;
import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        .map(input -> subject(request, input, load(input), Set.of()))
        .flatMap(file -> file.missingTarget().map(why -> file.name() + ", " + why).stream())
        .findFirst();
  }

  private Inspection run() {
    // An engine takes a while to answer, so it is asked while the Dockerfiles are read.
    var pending = PendingUnit.start(request.units(), Wanted.by(rules), clock);
    try {
      return run(pending);
    } finally {
      pending.forEach(PendingUnit::giveUp);
    }
  }

  private Inspection run(List<PendingUnit> pending) {
    var subjects = clock.step("dockerfiles", this::parse);
    pending.forEach(
        unit ->
            unit.base()
                .complete(
                    unit.input().dockerfile().map(subjects::get).flatMap(DockerfileSubject::base)));
    var files = clock.step("dockerfile rules", () -> runDockerfileRules(subjects));
    var units = pending.stream().map(unit -> run(unit, files)).toList();

    boolean several = units.size() > 1;
    var outcomes =
        Stream.concat(
            files.stream().flatMap(file -> file.outcomes(units, infos())),
            units.stream().flatMap(unit -> unit.outcomes(several)));
    var dockerfiles = eachOnce(subjects.values());
    var redaction =
        Redaction.of(
            dockerfiles,
            units.stream().flatMap(u -> u.unit().image().stream()).map(i -> i.image().config()),
            request.policy());
    var ended = Outcomes.combine(outcomes.toList());
    Function<SuppressedPlaces, Ruling> judged =
        suppressed ->
            judge(
                new Tried(
                    new FoundFindings(twins(suppressed), several)
                        .of(files, units).stream().map(redaction::apply).toList(),
                    ended),
                dockerfiles,
                redaction,
                inspected(dockerfiles, units));
    var ruling = judged.apply(SuppressedPlaces.NONE);
    var suppressed = SuppressedPlaces.of(ruling.judgement());
    if (!suppressed.isEmpty()) {
      ruling = judged.apply(suppressed);
    }
    return new Inspection(
        request.policy(),
        dockerfiles,
        units.stream().map(UnitRun::unit).toList(),
        undecided(ruling.judgement(), units),
        ruling.outcomes(),
        clock.read(),
        new Shown(redaction));
  }

  private UnitRun run(PendingUnit pending, List<DockerfileRun> files) {
    var file =
        pending
            .input()
            .dockerfile()
            .flatMap(wanted -> files.stream().filter(f -> f.input().equals(wanted)).findFirst());
    var unit = pending.await(file.map(DockerfileRun::subject), request.today());
    return new UnitRun(
        pending.input(), unit, file, clock.step("image rules", () -> runImageRules(unit.image())));
  }

  /** A file that is built in several ways stands in reports once. */
  private static List<DockerfileSubject> eachOnce(Collection<DockerfileSubject> all) {
    var byName = new TreeMap<String, DockerfileSubject>();
    all.forEach(subject -> byName.putIfAbsent(subject.name(), subject));
    return List.copyOf(byName.values());
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

  /** A failure to look is no pass; a breach stands all the same. */
  private static Judgement undecided(Judgement judgement, List<UnitRun> units) {
    var failures = new LinkedHashSet<String>();
    units.forEach(unit -> unit.leftOpen().ifPresent(failures::add));
    if (failures.isEmpty() || judgement.verdict() instanceof Verdict.Breached) {
      return judgement;
    }
    var rules =
        judgement.verdict() instanceof Verdict.Undecided undecided
            ? undecided.rules()
            : List.<Verdict.OpenRule>of();
    return new Judgement(
        judgement.findings(),
        judgement.suppressions(),
        new Verdict.Undecided(List.copyOf(failures), rules));
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

  /** A file is loaded once, in however many ways it is built. */
  private Map<DockerfileInput, DockerfileSubject> parse() {
    var inputs = request.dockerfiles().stream().distinct().toList();
    var loaded = new ConcurrentHashMap<String, Dockerfile>();
    inputs.parallelStream().forEach(in -> loaded.computeIfAbsent(in.name(), name -> load(in)));
    var shared = new SharedArgs(inputs, loaded);
    var subjects =
        inputs.parallelStream()
            .map(
                input ->
                    checked(
                        subject(request, input, loaded.get(input.name()), shared.elsewhere(input))))
            .toList();
    var byInput = new LinkedHashMap<DockerfileInput, DockerfileSubject>();
    IntStream.range(0, inputs.size()).forEach(i -> byInput.put(inputs.get(i), subjects.get(i)));
    return byInput;
  }

  private DockerfileSubject checked(DockerfileSubject subject) {
    boolean reviewed = rules.keySet().stream().anyMatch(r -> r.needs().contains(Need.SHELLCHECK));
    return reviewed ? subject.checkedBy(request.scriptChecker()) : subject;
  }

  private static Dockerfile load(DockerfileInput input) {
    return DockerfileLoader.load(input.name(), input.bytes());
  }

  private static DockerfileSubject subject(
      Request request, DockerfileInput input, Dockerfile file, Set<String> declaredElsewhere) {
    return DockerfileSubject.of(
        file,
        input.ignore().map(ignore -> Dockerignore.load(ignore.name(), ignore.bytes())),
        input.build().target(),
        request.build(input.build(), declaredElsewhere));
  }

  private List<DockerfileRun> runDockerfileRules(Map<DockerfileInput, DockerfileSubject> subjects) {
    var runner = new RuleRunner(clock);
    return List.copyOf(subjects.entrySet()).parallelStream()
        .map(
            file ->
                new DockerfileRun(
                    file.getKey(),
                    file.getValue(),
                    each(DockerfileRule.class)
                        .map(e -> runner.run(e.getKey(), e.getValue(), file.getValue()))
                        .toList()))
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

  private Twins twins(SuppressedPlaces suppressed) {
    return new Twins(
        infos(), id -> request.policy().choice(id).level().value(), this::apart, suppressed::has);
  }

  private boolean apart(RuleId one, RuleId other) {
    var choice = request.policy().choice(one);
    return choice.byUser()
        && !choice.level().origin().equals(request.policy().choice(other).level().origin());
  }

  private Map<RuleId, RuleInfo> infos() {
    return rules.keySet().stream().collect(Collectors.toMap(RuleInfo::id, info -> info));
  }

  private static Inspected inspected(List<DockerfileSubject> dockerfiles, List<UnitRun> units) {
    var images = new HashMap<String, String>();
    for (UnitRun run : units) {
      var unit = run.unit();
      unit.image().ifPresent(image -> images.put(unit.name(), image.image().reference()));
    }
    return new Inspected(dockerfiles.stream().map(DockerfileSubject::name).toList(), images);
  }
}
