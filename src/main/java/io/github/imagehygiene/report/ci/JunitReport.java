package io.github.imagehygiene.report.ci;

import io.github.imagehygiene.finding.Finding;
import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.image.ImageReference;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.inspect.Unit;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Suppressed;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.report.shown.FindingMessage;
import io.github.imagehygiene.report.shown.Places;
import io.github.imagehygiene.report.shown.Printable;
import io.github.imagehygiene.report.shown.ReportRun;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run as JUnit's XML in the form that Surefire gave it: a suite for each Dockerfile and for each
 * image, a test case for each rule. A case fails by findings that break the build, is in error
 * where what could not be looked at does, and is skipped if the rule was else not evaluated or all
 * that it found is suppressed.
 */
public record JunitReport(ReportRun run, Places places, Map<Target, List<Judged>> found) {

  /**
   * What a case is about: a rule on a Dockerfile or on an image.
   *
   * @param name of the file or of the unit
   */
  private record Target(RuleId rule, boolean image, String name) {}

  public static byte[] bytes(ReportRun run) {
    var found = new HashMap<Target, List<Judged>>();
    for (Judged judged : run.inspection().judgement().findings()) {
      for (Target target : targets(judged, run)) {
        found.computeIfAbsent(target, t -> new ArrayList<>()).add(judged);
      }
    }
    return new JunitReport(run, new Places(run), found).document();
  }

  /** Also those of the rules that found the same fault. */
  private static List<Target> targets(Judged judged, ReportRun run) {
    var finding = judged.finding();
    return Stream.concat(Stream.of(finding.rule()), finding.also().stream())
        .flatMap(rule -> targets(rule, judged, run).stream())
        .distinct()
        .toList();
  }

  private static List<Target> targets(RuleId rule, Judged judged, ReportRun run) {
    if (!isOfImage(rule, run)) {
      return List.of(new Target(rule, false, file(judged, run)));
    }
    var named = judged.finding().units();
    var all = run.inspection().units().stream().map(Unit::name).toList();
    return (named.isEmpty() ? all : named)
        .stream().map(unit -> new Target(rule, true, unit)).toList();
  }

  /** Without a Dockerfile all is about the image. */
  private static boolean isOfImage(RuleId rule, ReportRun run) {
    return run.inspection().dockerfiles().isEmpty()
        || ImageRule.class.isAssignableFrom(run.rule(rule).home());
  }

  /** A finding on a Dockerfile as a whole can only be told apart if there is no other. */
  private static String file(Judged judged, ReportRun run) {
    return judged
        .finding()
        .inDockerfile()
        .map(in -> in.source().name())
        .orElseGet(() -> run.inspection().dockerfiles().get(0).name());
  }

  private byte[] document() {
    var inspection = run.inspection();
    var outcomes =
        inspection.outcomes().stream()
            .collect(Collectors.partitioningBy(outcome -> isOfImage(outcome.rule(), run)));
    var suites = new ArrayList<XmlElement>();
    for (DockerfileSubject dockerfile : inspection.dockerfiles()) {
      var cases = cases(false, dockerfile.name(), outcomes.get(false));
      suites.add(suite(run.tree().path(dockerfile.name()) + execution(), cases));
    }
    for (Unit unit : inspection.units()) {
      var cases = new ArrayList<JunitCase>();
      unit.failure().map(this::unread).ifPresent(cases::add);
      if (unit.image().isPresent()) {
        cases.addAll(cases(true, unit.name(), outcomes.get(true)));
      }
      suites.add(suite(name(unit), cases));
    }
    return new XmlElement("testsuites")
        .with("name", "image-hygiene")
        .with("time", seconds(inspection.timings().rules().values().stream()))
        .add(suites)
        .document();
  }

  /** The same whatever the tag is, so that build servers recognise a test of the last build. */
  private String name(Unit unit) {
    String module = run.tree().path("");
    String name = (module.isEmpty() ? "" : module + "/") + "image" + execution();
    var repositories =
        run.inspection().units().stream().map(JunitReport::repository).distinct().count();
    boolean differ = repositories == run.inspection().units().size();
    return run.inspection().hasSeveralUnits()
        ? name + " " + (differ ? repository(unit) : unit.name())
        : name;
  }

  private static String repository(Unit unit) {
    return ImageReference.parse(unit.name())
        .map(image -> image.untagged().toString())
        .orElse(unit.name());
  }

  /** Tells a second execution of the module from its first. */
  private String execution() {
    String module = run.tree().path("");
    String more = run.name().startsWith(module) ? run.name().substring(module.length()) : "";
    return more.isEmpty() ? "" : " (" + more.replaceFirst("^/", "") + ")";
  }

  private XmlElement suite(String target, List<JunitCase> cases) {
    return new XmlElement("testsuite")
        .with("name", target)
        .with("tests", cases.size())
        .with("failures", count(cases, "failure"))
        .with("errors", count(cases, "error"))
        .with("skipped", count(cases, "skipped"))
        .with("time", seconds(cases.stream().map(JunitCase::time)))
        .add(cases.stream().map(c -> c.element(target)).toList());
  }

  private static String seconds(Stream<Duration> durations) {
    return JunitCase.seconds(durations.reduce(Duration.ZERO, Duration::plus));
  }

  /** The time of a rule is known for all its targets together; each has an equal part. */
  private Duration time(RuleId rule, boolean image) {
    var inspection = run.inspection();
    long targets = image ? inspection.images().count() : inspection.dockerfiles().size();
    return inspection
        .timings()
        .rules()
        .getOrDefault(rule.value(), Duration.ZERO)
        .dividedBy(Math.max(1, targets));
  }

  private static long count(List<JunitCase> cases, String end) {
    return cases.stream().filter(c -> c.end().equals(end)).count();
  }

  private List<JunitCase> cases(boolean image, String name, List<RuleOutcome> outcomes) {
    return outcomes.stream()
        .map(
            outcome -> {
              var target = new Target(outcome.rule(), image, name);
              return ended(outcome, found.getOrDefault(target, List.of()))
                  .taking(time(outcome.rule(), image));
            })
        .toList();
  }

  private JunitCase ended(RuleOutcome outcome, List<Judged> found) {
    var policy = run.inspection().policy();
    var failOn = policy.failOn().value();
    var breaches = found.stream().filter(j -> j.breaches(failOn)).toList();
    var open = found.stream().filter(j -> j.suppressed().isEmpty()).toList();
    var one = JunitCase.passed(outcome.rule().value());
    if (!open.isEmpty()
        && open.stream().noneMatch(j -> j.finding().rule().equals(outcome.rule()))) {
      // One finding is one failure, that of the rule which reports it.
      return one.ended("skipped", "reported by " + open.get(0).finding().rule(), "");
    } else if (!breaches.isEmpty()) {
      return one.at(places.of(breaches.get(0).finding()))
          .ended("failure", first(breaches), lines(open));
    } else if (!open.isEmpty()) {
      // A rule that did not finish on some file finished on this one.
      return one.ended("system-out", "", lines(open));
    } else if (outcome.kind() == RuleOutcome.Kind.CRASHED) {
      return one.ended("error", "the rule crashed: " + outcome.why(), "");
    } else if (outcome.kind() == RuleOutcome.Kind.NOT_EVALUATED) {
      String end = policy.isLeftOpenBy(outcome) ? "error" : "skipped";
      return one.ended(end, "not evaluated: " + outcome.why(), "");
    } else if (!found.isEmpty()) {
      return one.ended("skipped", suppressed(found.get(0).suppressed().orElseThrow()), "");
    }
    return one;
  }

  private JunitCase unread(ImageFailure failure) {
    boolean undecided = run.inspection().judgement().verdict() instanceof Verdict.Undecided;
    return JunitCase.passed("inspected")
        .ended(undecided ? "error" : "skipped", failure.message(), "");
  }

  private String first(List<Judged> breaches) {
    String more = breaches.size() > 1 ? " (and " + (breaches.size() - 1) + " more)" : "";
    var finding = breaches.get(0).finding();
    return place(finding) + ": " + FindingMessage.message(finding) + more;
  }

  private static String suppressed(Suppressed suppressed) {
    String reason = suppressed.reason().map(r -> ": " + r).orElse("");
    return "suppressed by " + suppressed.by().word() + reason;
  }

  private String lines(List<Judged> found) {
    return found.stream()
        .map(
            judged ->
                place(judged.finding())
                    + ": "
                    + judged.level().word()
                    + ": "
                    + Printable.line(FindingMessage.message(judged.finding())))
        .collect(Collectors.joining("\n"));
  }

  private String place(Finding finding) {
    var place = places.of(finding);
    return place.file() + ":" + place.start().line() + ":" + place.start().column();
  }
}
