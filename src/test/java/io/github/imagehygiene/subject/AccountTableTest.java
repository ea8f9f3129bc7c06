package io.github.imagehygiene.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountTableTest {

  @Test
  void accounts_of_one_number_are_in_the_order_of_the_file() {
    var table = table("z:x:5", "y:x:6", "a:x:5", "b:x:06", "c:x:7");
    assertThat(table.sharing())
        .containsExactly(accounts("z:x:5", "a:x:5"), accounts("y::6", "b::6"));
  }

  @Test
  void comments_references_to_NIS_and_lines_without_a_number_share_none() {
    assertThat(table("a:x:0", "#b:x:0", "+c:x:0", "+:x:0", "-d:x:0", "e", "f:x").sharing())
        .isEmpty();
  }

  @Test
  void another_tables_accounts_are_there_if_name_and_number_are() {
    var table = table("a:x:5", "b:x:5", "c");
    assertThat(table.hasAll(accounts("b:x:5", "a:x:5", "c"))).isTrue();
    assertThat(table.hasAll(accounts("a:x:5", "d:x:5"))).isFalse();
    assertThat(table.hasAll(accounts("a:x:6"))).isFalse();
    assertThat(table.hasAll(accounts("c:x:0"))).isFalse();
  }

  private static AccountTable table(String... lines) {
    var byName = new LinkedHashMap<String, Account>();
    accounts(lines).forEach(account -> byName.put(account.name(), account));
    return new AccountTable(AccountFile.USERS, Optional.empty(), byName, true);
  }

  private static List<Account> accounts(String... lines) {
    return Arrays.stream(lines).map(line -> Account.read(line).orElseThrow()).toList();
  }
}
