package io.github.imagehygiene.report.shown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void lines_stay_lines_and_give_no_orders() {
    assertThat(Printable.lines("/tmp/\u001b[2Jx was not read\r\n##vso[task.x]\u202E"))
        .containsExactly("/tmp/<U+001B>[2Jx was not read", "#<U+0023>vso[task.x]<U+202E>");
  }
}
