package io.github.imagehygiene.shell;

import java.util.Locale;

/** The language that a shell or interpreter reads. */
public enum Dialect {
  POSIX,
  BASH,
  KSH,
  ZSH,
  POWERSHELL,
  CMD,
  /** Any other program: python, perl, node, fish. */
  OTHER;

  /** True if scripts of this dialect are read; all others are left Unknown. */
  public boolean isReadable() {
    return switch (this) {
      case POSIX, BASH, KSH, ZSH -> true;
      case POWERSHELL, CMD, OTHER -> false;
    };
  }

  /** The dialect of a program, by the last segment of its path without {@code .exe}. */
  static Dialect of(String program) {
    return switch (baseName(program)) {
      case "sh", "dash", "ash" -> POSIX;
      case "bash" -> BASH;
      case "ksh", "mksh", "ksh93" -> KSH;
      case "zsh" -> ZSH;
      case "pwsh", "powershell" -> POWERSHELL;
      case "cmd" -> CMD;
      default -> OTHER;
    };
  }

  static String baseName(String program) {
    int slash = Math.max(program.lastIndexOf('/'), program.lastIndexOf('\\'));
    String name = program.substring(slash + 1);
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".exe") ? lower.substring(0, lower.length() - 4) : name;
  }
}
