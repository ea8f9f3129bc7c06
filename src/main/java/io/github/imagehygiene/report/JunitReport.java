package io.github.imagehygiene.report;

import io.github.imagehygiene.finding.RuleId;
import io.github.imagehygiene.inspect.ImageFailure;
import io.github.imagehygiene.policy.Judged;
import io.github.imagehygiene.policy.RuleOutcome;
import io.github.imagehygiene.policy.Suppressed;
import io.github.imagehygiene.policy.Verdict;
import io.github.imagehygiene.rule.ImageRule;
import io.github.imagehygiene.subject.DockerfileSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A run as JUnit's XML in the form that Surefire gave it: a suite for each Dockerfile and one for
 * the image, a test case for each rule. A case fails by findings that break the build, is in error
 * where what could not be looked at does, and is skipped if the rule was else not evaluated or all
 * that it found is suppressed.
 */
record JunitReport(ReportRun run, Map<Target, List<Judged>> found) {

  private static final String IMAGE = "image";

  /** What a case is about: a rule on one Dockerfile, or on the image. */
  private record Target(RuleId rule, String name) {}

  static byte[] bytes(ReportRun run) {
    var found =
        run.inspection().judgement().findings().stream()
            .collect(Collectors.groupingBy(judged -> target(judged, run)));
    return new JunitReport(run, found).document();
  }

  private static Target target(Judged judged, ReportRun run) {
    RuleId rule = judged.finding().rule();
    return new Target(rule, isOfImage(rule, run) ? IMAGE : file(judged, run));
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
      var cases = cases(dockerfile.name(), outcomes.get(false));
      suites.add(suite(run.tree().path(dockerfile.name()), cases));
    }
    var ofImage = new ArrayList<Case>();
    inspection.imageFailure().map(this::unread).ifPresent(ofImage::add);
    if (inspection.image().isPresent()) {
      ofImage.addAll(cases(IMAGE, outcomes.get(true)));
    }
    if (!ofImage.isEmpty()) {
      suites.add(suite(IMAGE, ofImage));
    }
    return new XmlElement("testsuites").with("name", "image-hygiene").add(suites).document();
  }

  private XmlElement suite(String target, List<Case> cases) {
    return new XmlElement("testsuite")
        .with("name", target)
        .with("tests", cases.size())
        .with("failures", count(cases, "failure"))
        .with("errors", count(cases, "error"))
        .with("skipped", count(cases, "skipped"))
        .with("time", "0")
        .add(cases.stream().map(c -> c.element(target)).toList());
  }

  private static long count(List<Case> cases, String end) {
    return cases.stream().filter(c -> c.end().equals(end)).count();
  }

  private List<Case> cases(String target, List<RuleOutcome> outcomes) {
    return outcomes.stream()
        .map(o -> ended(o, found.getOrDefault(new Target(o.rule(), target), List.of())))
        .toList();
  }

  private Case ended(RuleOutcome outcome, List<Judged> found) {
    String rule = outcome.rule().value();
    var policy = run.inspection().policy();
    var failOn = policy.failOn().value();
    var breaches = found.stream().filter(j -> j.breaches(failOn)).toList();
    var open = found.stream().filter(j -> j.suppressed().isEmpty()).toList();
    if (!breaches.isEmpty()) {
      return new Case(rule, "failure", first(breaches), lines(open));
    } else if (!open.isEmpty()) {
      // A rule that did not finish on some file finished on this one.
      return new Case(rule, "system-out", "", lines(open));
    } else if (outcome.kind() == RuleOutcome.Kind.CRASHED) {
      return new Case(rule, "error", "the rule crashed: " + outcome.why(), "");
    } else if (outcome.kind() == RuleOutcome.Kind.NOT_EVALUATED) {
      String end = policy.isLeftOpenBy(outcome) ? "error" : "skipped";
      return new Case(rule, end, "not evaluated: " + outcome.why(), "");
    } else if (!found.isEmpty()) {
      return new Case(rule, "skipped", suppressed(found.get(0).suppressed().orElseThrow()), "");
    }
    return new Case(rule, "system-out", "", "");
  }

  private Case unread(ImageFailure failure) {
    boolean undecided = run.inspection().judgement().verdict() instanceof Verdict.Undecided;
    return new Case("inspected", undecided ? "error" : "skipped", failure.message(), "");
  }

  private static String first(List<Judged> breaches) {
    String more = breaches.size() > 1 ? " (and " + (breaches.size() - 1) + " more)" : "";
    return breaches.get(0).finding().message() + more;
  }

  private static String suppressed(Suppressed suppressed) {
    String reason = suppressed.reason().map(r -> ": " + r).orElse("");
    return "suppressed by " + suppressed.by().word() + reason;
  }

  private String lines(List<Judged> found) {
    var places = new Places(run);
    return found.stream()
        .map(
            judged -> {
              var place = places.of(judged.finding());
              String at = place.file() + ":" + place.start().line() + ":" + place.start().column();
              String message = Printable.line(judged.finding().message());
              return at + ": " + judged.level().word() + ": " + message;
            })
        .collect(Collectors.joining("\n"));
  }

  /**
   * A test case.
   *
   * @param end the element that says how it ended; one without message and text passed in silence
   */
  private record Case(String name, String end, String message, String text) {

    XmlElement element(String target) {
      var within = new XmlElement(end).text(text);
      if (!message.isEmpty()) {
        within.with("message", Printable.line(message));
      }
      if (end.equals("failure") || end.equals("error")) {
        within.with("type", name);
      }
      boolean silent = message.isEmpty() && text.isEmpty();
      // Readers take what stands before the last dot for a package.
      return new XmlElement("testcase")
          .with("name", name)
          .with("classname", "image-hygiene." + target.replace('.', '_'))
          .with("time", "0")
          .add(silent ? List.of() : List.of(within));
    }
  }
}
