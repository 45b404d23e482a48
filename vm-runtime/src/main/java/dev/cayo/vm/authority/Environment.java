package dev.cayo.vm.authority;

import dev.cayo.vm.Capability;
import dev.cayo.vm.SystemCall;
import dev.cayo.vm.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variables of the environment: each is granted by its name. */
public final class Environment {
  private final Account account;
  private final Map<String, Granted<Capability.Env>> variables = new HashMap<>();

  /** The variables among what was granted. */
  public Environment(Account account, List<Granted<Capability>> grants) {
    this.account = account;
    for (Granted<Capability> granted : grants) {
      if (granted.capability() instanceof Capability.Env variable) {
        variables.put(variable.name(), granted.as(variable));
      }
    }
  }

  /** The value of a variable; null where it is not set. */
  public @Nullable Text read(Text name) {
    account.copy(name.byteSize());
    Capability.Env found = Granted.find(variables.get(name.toString()));
    if (found == null) {
      throw SystemCall.denied("read the variable " + Shown.text(name) + " of the environment");
    }
    String value = found.value();
    if (value == null) {
      return null;
    }
    account.allocate(4L * value.length());
    return Text.of(value);
  }
}
