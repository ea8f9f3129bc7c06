package io.github.imagehygiene.finding;

import io.github.imagehygiene.image.ImageReference;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;

/**
 * The identity of a finding from one run to the next: SHA-256 of rule id, file, stage, the
 * finding's own key and its ordinal among equals; of one about an image as a whole, where a module
 * has several, also the image's repository. Moving lines does not change it, nor does a new tag.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Fingerprint(String hex) {

  /**
   * The fingerprints of all findings of a run, in their order.
   *
   * @param findings sorted as they are reported
   */
  public static List<Fingerprint> of(List<Finding> findings) {
    var seen = new HashMap<String, Integer>();
    var all = new ArrayList<Fingerprint>();
    for (Finding finding : findings) {
      String identity = identity(finding);
      int ordinal = seen.merge(identity, 1, Integer::sum);
      all.add(new Fingerprint(sha256(identity + '\0' + ordinal)));
    }
    return all;
  }

  private static String identity(Finding finding) {
    var place = finding.inDockerfile();
    String identity =
        String.join(
            "\0",
            finding.rule().value(),
            place.map(p -> p.source().name()).orElse(""),
            place.map(Evidence.InDockerfile::stage).orElse(""),
            finding.key());
    return finding.units().isEmpty() || place.isPresent()
        ? identity
        : identity + '\0' + repository(finding.units().get(0));
  }

  private static String repository(String unit) {
    return ImageReference.parse(unit).map(ImageReference::repository).orElse(unit);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
