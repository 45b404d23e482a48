package dev.cayo.jit;

import dev.cayo.vm.Tiering;
import dev.cayo.vm.tier.Tier;
import dev.cayo.vm.tier.TierFactory;

/** How the runtime finds this tier. */
public final class JitFactory implements TierFactory {
  @Override
  public Tier create(Tiering tiering) {
    return new JitTier(tiering);
  }
}
