package io.github.imagehygiene.subject;

import io.github.imagehygiene.layers.FileProbe;
import io.github.imagehygiene.layers.LayerEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Notes names and numbers of the accounts in {@code /etc/passwd} and of the groups in {@code
 * /etc/group}; nothing else that stands there, least of all passwords. So it does of files of these
 * names elsewhere, to which the two may be links (Nix keeps them in {@code
 * /nix/store/…/etc/passwd}).
 */
public enum AccountFile implements FileProbe {
  PROBE;

  static final String USERS = "/etc/passwd";
  static final String GROUPS = "/etc/group";

  /** The note that there is more in the file than was read; no account has an empty name. */
  static final String MORE = ":";

  /** Bytes of a file that are read; tens of thousands of accounts. */
  private static final int LONGEST = 1 << 20;

  @Override
  public String id() {
    return "accounts 1";
  }

  @Override
  public boolean wants(LayerEntry file, byte[] head) {
    return file.path().endsWith(USERS) || file.path().endsWith(GROUPS);
  }

  @Override
  public List<String> look(LayerEntry file, InputStream content) throws IOException {
    var text = SmallText.read(content, LONGEST);
    var notes = new ArrayList<String>();
    text.lines()
        .flatMap(line -> Account.read(line).stream())
        .map(Account::note)
        .forEach(notes::add);
    if (text.cut()) {
      notes.add(MORE);
    }
    return notes;
  }
}
