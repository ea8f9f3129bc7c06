package io.github.imagehygiene.zstd;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a block is put together by: some literals, then some bytes that were there before, again and
 * again (RFC 8878, 3.1.1.3.2 and 3.1.1.4).
 */
final class Sequences {

  private final Literals literals;
  private final Window window;
  private final Map<Code, FseTable> tables = new EnumMap<>(Code.class);
  private int recent1;
  private int recent2;
  private int recent3;

  Sequences(Literals literals, Window window) {
    this.literals = literals;
    this.window = window;
  }

  /** Forgets what the frame before used. */
  void reset() {
    tables.clear();
    recent1 = 1;
    recent2 = 4;
    recent3 = 8;
  }

  /** Reads the section, which goes to the block's end, and appends the block's content. */
  void decode(byte[] block, int start, int end) throws IOException {
    int first = byteAt(block, start, end);
    int count = first;
    int at = start + 1;
    if (first == 255) {
      count = byteAt(block, at, end) + (byteAt(block, at + 1, end) << 8) + 0x7f00;
      at += 2;
    } else if (first >= 128) {
      count = (first - 128 << 8) + byteAt(block, at, end);
      at++;
    }
    if (count > 0) {
      int modes = byteAt(block, at, end);
      at = table(Code.LITERALS, modes >> 6, block, at + 1, end);
      at = table(Code.OFFSET, modes >> 4 & 3, block, at, end);
      at = table(Code.MATCH, modes >> 2 & 3, block, at, end);
      if ((modes & 3) != 0) {
        throw new Corrupt("a block's tables are of an unknown kind");
      }
      execute(count, new BackwardBits(block, at, end));
    } else if (at != end) {
      throw new Corrupt("a block does not end where it should");
    } else {
      window.append(literals.bytes(), 0, literals.count());
    }
  }

  /**
   * @return where what follows starts
   */
  private int table(Code code, int mode, byte[] block, int at, int end) throws Corrupt {
    switch (mode) {
      case 0 -> tables.put(code, code.usual());
      case 1 -> {
        int symbol = byteAt(block, at, end);
        if (symbol >= code.symbols()) {
          throw new Corrupt("a table has too many symbols");
        }
        tables.put(code, FseTable.always(symbol));
        return at + 1;
      }
      case 2 -> {
        var header = FseHeader.read(block, at, end, code.symbols(), code.mostLog());
        tables.put(code, header.table());
        return header.end();
      }
      default -> {
        if (!tables.containsKey(code)) {
          throw new Corrupt("a table is missing");
        }
      }
    }
    return at;
  }

  private void execute(int count, BackwardBits in) throws IOException {
    var literalTable = tables.get(Code.LITERALS);
    var offsetTable = tables.get(Code.OFFSET);
    var matchTable = tables.get(Code.MATCH);
    int literalState = in.read(literalTable.log());
    int offsetState = in.read(offsetTable.log());
    int matchState = in.read(matchTable.log());
    int used = 0;
    int room = Window.LARGEST_BLOCK;
    for (int left = count; left > 0; left--) {
      int literalSymbol = literalTable.symbol(literalState);
      int offsetSymbol = offsetTable.symbol(offsetState);
      int matchSymbol = matchTable.symbol(matchState);
      in.reload();
      int offset = Code.OFFSET.base(offsetSymbol) + in.read(offsetSymbol);
      in.reload();
      int match = Code.MATCH.base(matchSymbol) + in.read(Code.MATCH.bits(matchSymbol));
      int fresh = Code.LITERALS.base(literalSymbol) + in.read(Code.LITERALS.bits(literalSymbol));
      if (left > 1) {
        in.reload();
        literalState = literalTable.next(literalState, in);
        matchState = matchTable.next(matchState, in);
        offsetState = offsetTable.next(offsetState, in);
      }
      int back = back(offset, fresh);
      room -= fresh + match;
      if (in.isOverrun() || room < 0 || fresh > literals.count() - used) {
        throw new Corrupt("a block is longer than it may be");
      }
      window.append(literals.bytes(), used, fresh);
      used += fresh;
      if (offset <= 0 || back <= 0) {
        throw new Corrupt("a match lies nowhere");
      }
      window.checkReach(back);
      window.repeat(back, match);
    }
    int rest = literals.count() - used;
    in.reload();
    if (!in.isExact() || rest > room) {
      throw new Corrupt("a block does not end where it should");
    }
    window.append(literals.bytes(), used, rest);
  }

  /** How far back a match lies: stated, or as one of the last three (RFC 8878, 3.1.1.5). */
  private int back(int offset, int fresh) {
    int which = offset > 3 ? 3 : offset - 1 + (fresh == 0 ? 1 : 0);
    int back =
        offset > 3
            ? offset - 3
            : which == 0 ? recent1 : which == 1 ? recent2 : which == 2 ? recent3 : recent1 - 1;
    if (which > 0) {
      recent3 = which > 1 ? recent2 : recent3;
      recent2 = recent1;
      recent1 = back;
    }
    return back;
  }

  private static int byteAt(byte[] block, int at, int end) throws Corrupt {
    if (at >= end) {
      throw new Corrupt("a block is cut short");
    }
    return block[at] & 0xff;
  }
}
