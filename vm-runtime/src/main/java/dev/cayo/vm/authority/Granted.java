package dev.cayo.vm.authority;

import dev.cayo.vm.Capability;
import org.jspecify.annotations.Nullable;

/**
 * A capability that was granted, until it is taken back.
 *
 * @param revocable null where it cannot be
 */
public record Granted<C extends Capability>(
    C capability, Capability.@Nullable Revocable revocable) {

  /** As a host granted it. */
  public static Granted<Capability> of(Capability grant) {
    return grant instanceof Capability.Revocable revocable
        ? new Granted<>(revocable.capability(), revocable)
        : new Granted<>(grant, null);
  }

  /** The same, known to be of a kind. */
  public <D extends Capability> Granted<D> as(D known) {
    return new Granted<>(known, revocable);
  }

  boolean isValid() {
    return revocable == null || !revocable.isRevoked();
  }

  /** The capability; null where there is none, or none any more. */
  public static <C extends Capability> @Nullable C find(@Nullable Granted<C> granted) {
    return granted != null && granted.isValid() ? granted.capability : null;
  }
}
