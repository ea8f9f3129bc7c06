package io.github.imagehygiene.rule;

import io.github.imagehygiene.finding.Level;
import io.github.imagehygiene.finding.RuleId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule says of itself. Title, reasons and examples are on its page, the Markdown file beside
 * its class.
 *
 * @param id its name
 * @param since version of this plugin that first had it
 * @param levels by preset
 * @param peers ids of the rules of other tools that it answers, as those tools print them
 * @param needs facts it cannot do without
 * @param settings what a user may set
 * @param imageTwin the rule that looks for the same fault in the built image: where both ran, the
 *     image decides
 * @param yieldsTo rules that say more: a finding at the very place of one of theirs is dropped
 */
public record RuleInfo(
    RuleId id,
    String since,
    Levels levels,
    List<String> peers,
    Set<Need> needs,
    List<Setting<?>> settings,
    Optional<RuleId> imageTwin,
    Set<RuleId> yieldsTo) {

  public RuleInfo {
    peers = List.copyOf(peers);
    needs =
        needs.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(needs));
    settings = List.copyOf(settings);
    yieldsTo = Set.copyOf(yieldsTo);
  }

  /**
   * Whether an id is one of the peers', in any letter case. A peer such as {@code SC*} stands for
   * all ids of a program that finds the faults itself: the letters and a number.
   */
  public boolean answers(String id) {
    return peers.stream().anyMatch(peer -> peer.equalsIgnoreCase(id)) || isCode(id);
  }

  /** Whether an id is one of those that a peer such as {@code SC*} stands for. */
  public boolean isCode(String id) {
    return peers.stream()
        .filter(peer -> peer.endsWith("*"))
        .map(peer -> peer.substring(0, peer.length() - 1))
        .anyMatch(
            letters ->
                id.regionMatches(true, 0, letters, 0, letters.length())
                    && id.substring(letters.length()).matches("[0-9]{1,6}"));
  }

  /** A rule of version 0.1.0 that is off in every preset; say more with the methods below. */
  public static RuleInfo rule(String id) {
    return new RuleInfo(
        new RuleId(id),
        "0.1.0",
        new Levels(Level.OFF, Level.OFF, Level.OFF),
        List.of(),
        Set.of(),
        List.of(),
        Optional.empty(),
        Set.of());
  }

  /** Of the id alone, which no two rules share; a record's own would go through all settings. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** The same level in every preset: without it, a result would mean nothing. */
  public RuleInfo always(Level level) {
    var same = new Levels(level, level, level, level);
    return new RuleInfo(id, since, same, peers, needs, settings, imageTwin, yieldsTo);
  }

  public RuleInfo levels(Level recommended, Level strict, Level cis) {
    var better = new Levels(recommended, strict, cis);
    return new RuleInfo(id, since, better, peers, needs, settings, imageTwin, yieldsTo);
  }

  public RuleInfo peers(String... ids) {
    return new RuleInfo(id, since, levels, List.of(ids), needs, settings, imageTwin, yieldsTo);
  }

  public RuleInfo needs(Need first, Need... more) {
    return new RuleInfo(
        id, since, levels, peers, EnumSet.of(first, more), settings, imageTwin, yieldsTo);
  }

  public RuleInfo settings(Setting<?>... all) {
    var list = new ArrayList<>(Arrays.asList(all));
    return new RuleInfo(id, since, levels, peers, needs, list, imageTwin, yieldsTo);
  }

  public RuleInfo imageTwin(String twin) {
    var found = Optional.of(new RuleId(twin));
    return new RuleInfo(id, since, levels, peers, needs, settings, found, yieldsTo);
  }

  public RuleInfo yieldsTo(String... stronger) {
    var all = Arrays.stream(stronger).map(RuleId::new).collect(Collectors.toUnmodifiableSet());
    return new RuleInfo(id, since, levels, peers, needs, settings, imageTwin, all);
  }
}
