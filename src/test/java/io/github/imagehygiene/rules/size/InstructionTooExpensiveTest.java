package io.github.imagehygiene.rules.size;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class InstructionTooExpensiveTest {

  private static final String DOCKERFILE =
      """
      FROM scratch
      copy a /
      """;
  private static final String IMAGE =
      """
      layer COPY a / # buildkit
      file /a 160MB
      """;

  private final Trial rule = Trial.of("instruction-too-expensive");

  @Test
  void a_limit_of_layers_that_is_breached_as_well_is_told_alone() {
    rule.holds(DOCKERFILE, IMAGE);
  }

  @Test
  void the_instruction_is_told_where_the_layer_may_be_as_large() {
    rule.under("policies: {maxLayerSize: 1GB}\n")
        .holds(
            DOCKERFILE
                + "^^^^^^^^ COPY adds 160 MB to the image, 60.0 MB more than the 100 MB allowed\n",
            IMAGE);
  }

  @Test
  void without_a_Dockerfile_it_is_not_known() {
    rule.isNotEvaluated("which layers come from the base image is not known", IMAGE);
  }
}
