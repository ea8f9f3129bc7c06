package io.github.imagehygiene.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command that runs the command behind its own options.
 *
 * @param syntax its own options
 * @param operands how many operands of its own stand before the command
 * @param assignments true if {@code name=value} may stand before the command
 */
record Prefix(OptionSyntax syntax, int operands, boolean assignments) {

  /** By name. Options are those of the GNU, util-linux, sudo and OpenBSD manuals. */
  static final Map<String, Prefix> BY_NAME = byName();

  private static Map<String, Prefix> byName() {
    Map<String, Prefix> known = new HashMap<>();
    for (String name :
        List.of(
            "builtin",
            "busybox",
            "catatonit",
            "chronic",
            "command",
            "coproc",
            "dbus-run-session",
            "eatmydata",
            "linux32",
            "linux64",
            "nohup",
            "proxychains",
            "proxychains4",
            "prlimit",
            "setsid",
            "ssh-agent",
            "torsocks",
            "unbuffer",
            "with-contenv")) {
      known.put(name, prefix());
    }
    known.put("exec", prefix("-a"));
    known.put("time", prefix("-f", "-o", "--format", "--output"));
    known.put("nice", prefix("-n", "--adjustment"));
    known.put("ionice", prefix("-c", "-n", "--class", "--classdata"));
    known.put("stdbuf", prefix("-i", "-o", "-e", "--input", "--output", "--error"));
    known.put("fakeroot", prefix("-l", "--lib", "-s", "-i", "-b", "--faked"));
    known.put("dumb-init", prefix("-r", "--rewrite"));
    known.put("tini", prefix("-p", "-e"));
    known.put("doas", prefix("-a", "-C", "-u"));
    known.put("xvfb-run", prefix("-e", "-f", "-n", "-p", "-s", "-w"));
    known.put("chroot", prefix("--userspec", "--groups").behind(1));
    known.put("chrt", prefix("-T", "-P", "-D").behind(1));
    known.put("gosu", prefix().behind(1));
    known.put("s6-setuidgid", prefix().behind(1));
    known.put("setuser", prefix().behind(1));
    known.put("su-exec", prefix().behind(1));
    known.put("flock", prefix("-w", "-E", "--timeout", "--wait", "--conflict-exit-code").behind(1));
    known.put("taskset", prefix().behind(1));
    known.put("timeout", prefix("-k", "-s", "--kill-after", "--signal").behind(1));
    known.put(
        "xargs",
        prefix(
            "-I",
            "-L",
            "-n",
            "-P",
            "-s",
            "-d",
            "-a",
            "-E",
            "--arg-file",
            "--delimiter",
            "--max-args",
            "--max-procs",
            "--max-chars",
            "--process-slot-var"));
    known.put(
        "setpriv",
        prefix(
            "--ruid",
            "--euid",
            "--rgid",
            "--egid",
            "--reuid",
            "--regid",
            "--groups",
            "--inh-caps",
            "--ambient-caps",
            "--bounding-set",
            "--securebits",
            "--pdeathsig",
            "--selinux-label",
            "--apparmor-profile"));
    known.put("runuser", prefix("-u", "--user", "-g", "--group", "-G", "--supp-group"));
    known.put(
        "unshare",
        prefix(
            "-R",
            "-w",
            "-S",
            "-G",
            "--root",
            "--wd",
            "--setuid",
            "--setgid",
            "--map-user",
            "--map-group"));
    known.put("env", prefix("-u", "-C", "--unset", "--chdir").withAssignments());
    known.put(
        "sudo",
        prefix(
                "-u",
                "-g",
                "-h",
                "-p",
                "-C",
                "-r",
                "-t",
                "-T",
                "-U",
                "-D",
                "-R",
                "--user",
                "--group",
                "--host",
                "--prompt",
                "--close-from",
                "--role",
                "--type",
                "--command-timeout",
                "--other-user",
                "--chdir",
                "--chroot")
            .withAssignments());
    return Map.copyOf(known);
  }

  private static Prefix prefix(String... valued) {
    return new Prefix(OptionSyntax.withValues(valued).beforeOperands(), 0, false);
  }

  private Prefix behind(int count) {
    return new Prefix(syntax, count, assignments);
  }

  private Prefix withAssignments() {
    return new Prefix(syntax, operands, true);
  }
}
