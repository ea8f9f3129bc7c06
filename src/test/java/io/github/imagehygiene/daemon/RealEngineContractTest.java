package io.github.imagehygiene.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.imagehygiene.image.ImageSource;
import io.github.imagehygiene.image.ImageSourceContract;
import io.github.imagehygiene.image.Layouts;
import io.github.imagehygiene.image.TestImage;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Every real engine keeps the contract of an image source. */
@Tag("engine")
@TestInstance(Lifecycle.PER_CLASS)
@ParameterizedClass
@MethodSource("io.github.imagehygiene.daemon.EngineUnderTest#all")
class RealEngineContractTest implements ImageSourceContract {

  @Parameter EngineUnderTest engine;

  private DockerEngine connected;

  @BeforeEach
  void require() {
    engine.require();
  }

  @AfterParameterizedClassInvocation
  void leaveNothing() throws IOException {
    if (connected != null) {
      connected.close();
      connected = null;
      engine.remove(SHOP.names().get(0));
    }
  }

  /** Every test of the contract wants the same image, so it is loaded once. */
  @Override
  public ImageSource holding(TestImage image) throws Exception {
    if (connected == null) {
      engine.load(Layouts.docker20(image).tar());
      connected = engine.connect();
    }
    assertThat(connected.toString()).contains(engine.host());
    return connected;
  }
}
