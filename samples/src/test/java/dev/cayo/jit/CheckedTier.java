package dev.cayo.jit;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.tier.Specialisation;
import dev.cayo.vm.tier.Tier;
import dev.cayo.vm.tier.UnitLoader;
import dev.cayo.vm.translate.Body;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.invoke.MutableCallSite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/**
 * Compiles each function when it is first called, from its entry and from each loop; holds every
 * class that comes of it against ASM's rules, and has the JVM verify it.
 */
final class CheckedTier implements Tier {
  /** How the reasons begin for which a function may not be compiled. */
  private static final List<String> REASONS =
      List.of("too large: ", "calls a function of the host");

  private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
  private int units;

  List<String> problems() {
    return problems;
  }

  int units() {
    return units;
  }

  @Override
  public synchronized void prepared(Body body) {
    for (int block : entries(body)) {
      if (body.compiled.want(block)) {
        compile(Specialisation.none(body.function), block, 0, null);
      }
    }
  }

  private static Set<Integer> entries(Body body) {
    var blocks = body.function.function().definition().code().orElseThrow().blocks();
    Set<Integer> entries = new TreeSet<>(Set.of(0));
    for (int i = 0; i < blocks.size(); i++) {
      for (int successor : Blocks.successors(blocks, i)) {
        if (successor <= i) {
          entries.add(successor);
        }
      }
    }
    return entries;
  }

  @Override
  public synchronized void copy(Specialisation wanted, MutableCallSite site, int level) {
    compile(wanted, 0, level, site);
  }

  private void compile(
      Specialisation wanted, int block, int level, @Nullable MutableCallSite site) {
    String what = wanted + ", block " + block + ", level " + level + ": ";
    try {
      CompiledUnit unit = UnitCompiler.compile(wanted, block, level);
      UnitLoader loader = new UnitLoader(unit.unit());
      Class.forName(
          loader.define(unit.name().replace('/', '.'), unit.code()).getName(), true, loader);
      check(what, unit.code(), loader);
      if (site == null) {
        unit.install();
      } else {
        unit.installAt(site);
      }
      units++;
    } catch (NotCompilable e) {
      if (REASONS.stream().noneMatch(String.valueOf(e.getMessage())::startsWith)) {
        problems.add(what + e.getMessage());
      }
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      problems.add(what + e);
    }
  }

  /** Follows the data through each method; types that it names are those that the loader sees. */
  private void check(String what, byte[] code, ClassLoader loader) {
    StringWriter found = new StringWriter();
    CheckClassAdapter.verify(new ClassReader(code), loader, false, new PrintWriter(found));
    if (!found.toString().isEmpty()) {
      problems.add(what + found);
    }
  }

  @Override
  public void sampled(Body body, int position, BooleanSupplier isEnding) {}

  @Override
  public void called(FunctionInstance function) {}

  @Override
  public void close() {}
}
