package dev.cayo.jit;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.tier.CompiledCode;
import dev.cayo.vm.tier.Specialisation;
import dev.cayo.vm.tier.Tier;
import dev.cayo.vm.translate.Body;
import java.lang.invoke.MutableCallSite;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Knows the class loaders of what a tier compiles at first calls, and does not keep them. */
final class RememberingTier implements Tier {
  private final Tier tier;
  private final List<WeakReference<ClassLoader>> ofLibrary = new ArrayList<>();
  private final List<WeakReference<ClassLoader>> ofPrograms = new ArrayList<>();

  RememberingTier(Tier tier) {
    this.tier = tier;
  }

  List<WeakReference<ClassLoader>> ofLibrary() {
    return ofLibrary;
  }

  List<WeakReference<ClassLoader>> ofPrograms() {
    return ofPrograms;
  }

  @Override
  public void prepared(Body body) {
    tier.prepared(body);
    CompiledCode code = body.compiled.at(body.entry);
    if (code != null) {
      boolean isLibrary = body.function.function().module().scope().isLibrary();
      (isLibrary ? ofLibrary : ofPrograms)
          .add(new WeakReference<>(code.getClass().getClassLoader()));
    }
  }

  @Override
  public void sampled(Body body, int position, BooleanSupplier isEnding) {
    tier.sampled(body, position, isEnding);
  }

  @Override
  public void called(FunctionInstance function) {
    tier.called(function);
  }

  @Override
  public void copy(Specialisation wanted, MutableCallSite site, int level) {
    tier.copy(wanted, site, level);
  }

  @Override
  public void close() {
    tier.close();
  }
}
