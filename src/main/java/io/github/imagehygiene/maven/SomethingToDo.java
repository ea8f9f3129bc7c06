package io.github.imagehygiene.maven;

import io.github.imagehygiene.buildplugins.BuildFacts;
import io.github.imagehygiene.report.shown.Printable;
import java.util.ArrayList;
import org.apache.maven.plugin.logging.Log;

/**
 * Whether a module has anything to look at. A plugin in a company's parent POM must not break the
 * modules without a Dockerfile, but a build in which nothing at all was looked at must not pass.
 */
record SomethingToDo(Module module, Parameters parameters, BuildFacts facts, Log log) {

  private static final String FOUND = "something to inspect";

  /** What to do where it is not known which image is meant. */
  static final String NAME_IT =
      "Name the image with <image> or -Dimage-hygiene.image, or an archive of it with <archive>";

  private static final String NOTHING = "nothing to inspect in ";

  /**
   * @throws UsageError if there should be something and is not
   */
  boolean is(Inputs inputs) throws UsageError {
    var memory = BuildMemory.of(module.session());
    if (!inputs.isEmpty() && module.modulesPassedOver() > 0) {
      log.warn("image-hygiene: only " + module.name() + " is looked at." + passedOver());
    }
    if (!inputs.isEmpty()) {
      memory.first(FOUND);
      requireOnce(memory);
      warnOfOthers(inputs);
      return true;
    }
    boolean wantsImage = parameters.image().isPresent();
    var others = others();
    if (!facts.plugins().isEmpty()) {
      // Nothing was overlooked: that there is none is known.
      memory.first(FOUND);
      log.info(
          "image-hygiene: nothing to lint, for "
              + String.join(", ", facts.plugins())
              + " builds the image without a Dockerfile; the goal check inspects it."
              + passedOver());
      return false;
    }
    memory.first(NOTHING + module.name());
    if (isLast(memory)) {
      String but = others.isEmpty() ? "" : " But" + found(others) + ".";
      throw new UsageError("there is nothing to inspect. " + lookedFor() + but + passedOver());
    }
    String nothing = "image-hygiene: no Dockerfile" + (wantsImage ? " and no image" : "") + " here";
    if (others.isEmpty()) {
      log.info(nothing + whose());
    } else {
      log.warn(nothing + ", but" + found(others) + whose());
    }
    return false;
  }

  private String whose() {
    return module.isOneOfSeveral() ? " (" + module.name() + ")" : "";
  }

  /** An image alone is inspected, though there is a Dockerfile that it may be built from. */
  private void warnOfOthers(Inputs inputs) {
    if (inputs.dockerfiles().isEmpty() && facts.plugins().isEmpty() && module.hasPom()) {
      var others = others();
      if (!others.isEmpty()) {
        log.warn("image-hygiene: no Dockerfile is inspected, but" + found(others));
      }
    }
  }

  private OtherDockerfiles others() {
    return OtherDockerfiles.in(module.base(), module.modulesBelow());
  }

  /** What {@code check} lacks where there are Dockerfiles but nothing names an image. */
  String missingImage(Inputs inputs) {
    return String.join(", ", inputs.files())
        + " is there, but not which image was built from it. "
        + lookedFor()
        + " "
        + NAME_IT
        + "; the goal lint checks the Dockerfile alone.";
  }

  private static String found(OtherDockerfiles others) {
    return others.isEmpty() ? "" : " " + Printable.line(others.described());
  }

  /** One image given on the command line cannot be that of two modules. */
  private void requireOnce(BuildMemory memory) throws UsageError {
    for (String name : new String[] {"image", "images", "archive"}) {
      if (parameters.image().isPresent() && module.user().get(name).isPresent()) {
        String here = module.name() + " (execution " + module.execution().getExecutionId() + ")";
        var earlier = memory.earlier("-D" + name, here);
        if (earlier.isPresent()) {
          throw new UsageError(
              "-Dimage-hygiene.%1$s is that of one module, but would hold for %2$s and for %3$s. Choose one"
                      .formatted(name, earlier.get(), here)
                  + " module with -pl, or name the %1$s of each with <%1$s> in its POM or execution."
                      .formatted(name));
        }
      }
    }
  }

  /** True if no module of the build had anything, and this is the last to look. */
  private boolean isLast(BuildMemory memory) {
    return memory.count(FOUND) == 0 && memory.count(NOTHING) >= module.modulesWithPlugin();
  }

  /** Empty if none is. */
  private String passedOver() {
    int others = module.modulesPassedOver();
    return others == 0
        ? ""
        : " Maven runs a goal that is called by name in one module alone (passed over: "
            + others
            + "). For all, give the goal an execution in the POM and run mvn verify; for another"
            + " one, choose it with -pl.";
  }

  private String lookedFor() {
    var places = new ArrayList<String>();
    places.add("Looked for: " + String.join(", ", DefaultPlaces.ALL));
    places.addAll(facts.lookedAt());
    return String.join("; ", places) + ", in " + module.base() + ".";
  }
}
