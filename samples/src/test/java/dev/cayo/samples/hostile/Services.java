package dev.cayo.samples.hostile;

import dev.cayo.vm.Capability;
import dev.cayo.vm.HostFunction;
import dev.cayo.vm.Isolate;
import dev.cayo.vm.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;

/**
 * What the host does for the programs of the corpus that ask for it: {@code host back { fun call(n:
 * Int): Int }} calls their function {@code again}, and {@code host rights { fun revoke() }} takes
 * back all that they were granted.
 */
final class Services {
  private final Set<String> groups;
  private final List<Capability.Revocable> granted = new ArrayList<>();
  private Isolate isolate;

  interface Back {
    long call(long n);
  }

  interface Rights {
    void revoke();
  }

  Services(Program program) {
    groups = program.hostFunctions().stream().map(HostFunction::group).collect(Collectors.toSet());
  }

  /** What is to be granted for a capability. */
  Capability revocable(Capability capability) {
    Capability.Revocable made = new Capability.Revocable(capability);
    granted.add(made);
    return made;
  }

  /** An isolate to which the groups that its program asks for are bound. */
  Isolate build(Isolate.Builder builder) {
    if (groups.contains("back")) {
      builder.bind("back", Back.class, this::call);
    }
    if (groups.contains("rights")) {
      builder.bind("rights", Rights.class, () -> granted.forEach(Capability.Revocable::revoke));
    }
    isolate = builder.build();
    return isolate;
  }

  private long call(long n) {
    return isolate.function("again", LongUnaryOperator.class).applyAsLong(n);
  }
}
