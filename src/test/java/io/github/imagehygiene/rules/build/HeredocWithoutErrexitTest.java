package io.github.imagehygiene.rules.build;

import io.github.imagehygiene.rules.Trial;
import org.junit.jupiter.api.Test;

class HeredocWithoutErrexitTest {

  private static final String LOST =
      " a failure of \"%s\" does not stop the build: without \"set -e\" only the last command of"
          + " the heredoc does";

  private final Trial rule = Trial.of("heredoc-without-errexit");

  @Test
  void the_first_command_that_may_fail_is_reported() {
    rule.holds(
        "FROM a\nRUN <<EOF\necho building; export A=1\nB=2\nmake -C /src && make test\n"
            + "^^^^^^^^^^^^"
            + LOST.formatted("make")
            + "\nmake install\nEOF\n");
  }

  @Test
  void the_shell_may_read_it_from_its_input() {
    rule.holds(
        "FROM a\nRUN bash <<'EOF'\nmake\n^^^^" + LOST.formatted("make") + "\nmake install\nEOF\n");
    rule.holds(
        "FROM a\nRUN --network=none <<-\"E\" sh\n\tmake\n\t^^^^"
            + LOST.formatted("make")
            + "\n\tmake install\nE\n");
    rule.holds("FROM a\nRUN bash -e <<EOF\nmake\nmake install\nEOF\n");
  }

  @Test
  void blocks_do_not_stop_it_either() {
    rule.holds(
        "FROM a\nRUN <<EOF\nfor p in a b; do\n  pip install \\$p\n  ^^^^^^^^^^^^^^^"
            + LOST.formatted("pip")
            + "\ndone\nmake install\nEOF\n");
    rule.holds(
        "FROM a\nRUN <<EOF\nif [ -f x ]; then\n  make x\n  ^^^^^^"
            + LOST.formatted("make")
            + "\n  make y\nfi\nEOF\n");
    rule.holds(
        "FROM a\nRUN <<EOF\ncurl x | tar x\n         ^^^^^"
            + LOST.formatted("tar")
            + "\nmake\nEOF\n");
  }

  @Test
  void set_e_in_any_form_stops_the_script() {
    rule.holds("FROM a\nRUN <<EOF\nset -eux\nmake\nmake install\nEOF\n");
    rule.holds("FROM a\nRUN <<EOF\nset -o errexit -o pipefail\nmake\nmake install\nEOF\n");
    rule.holds("FROM a\nRUN <<EOF\ncd /src\nset -e\nmake\nmake install\nEOF\n");
    rule.holds("FROM a\nRUN <<EOF\n#!/bin/bash -e\nmake\nmake install\nEOF\n");
    rule.holds("FROM a\nRUN <<EOF\n#!/usr/bin/env -S bash -e\nmake\nmake install\nEOF\n");
    rule.holds("FROM a\nSHELL [\"/bin/bash\", \"-ec\"]\nRUN <<EOF\nmake\nmake install\nEOF\n");
    rule.holds("FROM a\nRUN <<EOF bash\ntrap 'exit 1' ERR\nmake\nmake install\nEOF\n");
  }

  @Test
  void a_chain_or_a_single_command_needs_none() {
    rule.holds("FROM a\nRUN <<EOF\nmake\nEOF\n");
    rule.holds("FROM a\nRUN <<EOF\n# why\nmake &&\nmake install && \\\nmake clean\nEOF\n");
    rule.holds("FROM a\nRUN <<EOF\nif make; then\n  make install\nfi\nEOF\n");
  }

  @Test
  void a_failure_that_is_handled_is_not_lost() {
    rule.holds(
        "FROM a\nRUN <<EOF\nmake || exit 1\nmake a && make b || exit 1\nmake install\nEOF\n");
    rule.holds("FROM a\nRUN <<EOF\n  ! grep -q x y\n[ -f x ]\ncommand -v make\nmake\nEOF\n");
  }

  @Test
  void what_is_no_script_of_a_shell_is_for_others() {
    rule.holds("FROM a\nRUN python3 <<EOF\nimport os\nos.remove('x')\nEOF\n");
    rule.holds("FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nimport os\nos.remove('x')\nEOF\n");
    rule.holds("FROM a\nRUN cat <<EOF > /x.sh && sh /x.sh\nmake\nmake install\nEOF\n");
    rule.holds("FROM a\nCOPY <<EOF /x.sh\nmake\nmake install\nEOF\nRUN make; make install\n");
  }
}
