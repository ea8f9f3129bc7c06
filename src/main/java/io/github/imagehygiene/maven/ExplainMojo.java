package io.github.imagehygiene.maven;

import io.github.imagehygiene.report.console.RuleList;
import io.github.imagehygiene.report.shown.RuleText;
import io.github.imagehygiene.rule.RulePage;
import io.github.imagehygiene.rules.Rules;
import io.github.imagehygiene.text.Nearest;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Lists all rules, or shows the page of one; {@code mvn -q} shows that alone. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {

  /** A rule's id, ours or another tool's, such as {@code DL3002}; by default all are listed. */
  @Parameter(property = "image-hygiene.rule")
  private String rule;

  @Override
  public void execute() throws MojoExecutionException {
    if (getLog().isInfoEnabled()) {
      lines().forEach(getLog()::info);
    } else {
      StandardOutput.print(lines());
    }
  }

  private List<String> lines() throws MojoExecutionException {
    var catalogue = Rules.catalogue();
    if (rule == null || rule.isBlank()) {
      return new RuleList(MavenColours.palette(), RulePage::of).lines(catalogue);
    }
    var named = catalogue.named(rule.strip());
    if (named.isEmpty()) {
      throw new MojoExecutionException(
          "no rule is called '"
              + rule.strip()
              + "', here or in another tool."
              + Nearest.to(rule.strip(), catalogue.names())
                  .map(n -> " Did you mean " + n + "?")
                  .orElse("")
              + " Without -Dimage-hygiene.rule all are listed.");
    }
    var text = new RuleText(MavenColours.palette());
    return named.stream()
        .flatMap(entry -> text.lines(entry.info(), RulePage.of(entry)).stream())
        .toList();
  }
}
