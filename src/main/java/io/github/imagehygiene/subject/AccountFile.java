package io.github.imagehygiene.subject;

import io.github.imagehygiene.layers.listing.LayerEntry;
import io.github.imagehygiene.layers.probe.FileProbe;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes names and numbers of the accounts in {@code /etc/passwd} and of the groups in {@code
 * /etc/group}; nothing else that stands there, least of all passwords. The two may be links, so it
 * looks at every file of these names ({@code /usr/share/passwd}, {@code /nix/store/…/etc/passwd}).
 * A link to a file of another name leaves names of users unknown: a link can be followed only when
 * all layers were read.
 */
public enum AccountFile implements FileProbe {
  PROBE;

  static final String USERS = "/etc/passwd";
  static final String GROUPS = "/etc/group";

  /** The note that there is more in the file than was read; no account has an empty name. */
  static final String MORE = ":";

  /** Bytes of a file that are read; tens of thousands of accounts. */
  private static final int LONGEST = 1 << 22;

  /** Accounts that are noted, with room for one note more. */
  private static final int MOST = (1 << 15) - 1;

  @Override
  public String id() {
    return "accounts 3";
  }

  @Override
  public boolean wants(LayerEntry file, byte[] head) {
    return file.path().endsWith("/passwd") || file.path().endsWith("/group");
  }

  @Override
  public List<String> look(LayerEntry file, InputStream content) throws IOException {
    var text = SmallText.read(content, LONGEST);
    var notes = new ArrayList<String>();
    var accounts = text.lines().flatMap(line -> Account.read(line).stream()).iterator();
    while (accounts.hasNext() && notes.size() < MOST) {
      notes.add(accounts.next().note());
    }
    if (text.cut() || accounts.hasNext()) {
      notes.add(MORE);
    }
    return notes;
  }
}
