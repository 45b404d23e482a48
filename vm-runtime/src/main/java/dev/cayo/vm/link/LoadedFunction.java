package dev.cayo.vm.link;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Symbol;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** A function of a loaded module, and its instances. */
public final class LoadedFunction {
  private final LoadedModule module;
  private final Function definition;
  private final ConcurrentHashMap<List<Shape>, FunctionInstance> instances =
      new ConcurrentHashMap<>(2);

  LoadedFunction(LoadedModule module, Function definition) {
    this.module = module;
    this.definition = definition;
  }

  public LoadedModule module() {
    return module;
  }

  public Function definition() {
    return definition;
  }

  public Symbol symbol() {
    return new Symbol(module.name(), definition.name());
  }

  /** Whether it has no code of its own. */
  public boolean isNative() {
    return definition.flags().contains(Flag.NATIVE) || isHost();
  }

  /** Whether the host does it. */
  public boolean isHost() {
    return definition.flags().contains(Flag.HOST);
  }

  public FunctionInstance instance(List<Shape> shapes) {
    FunctionInstance known = instances.get(shapes);
    if (known != null) {
      return known;
    }
    module.scope().countInstance(shapes);
    FunctionInstance made = new FunctionInstance(this, List.copyOf(shapes));
    FunctionInstance earlier = instances.putIfAbsent(made.shapes(), made);
    return earlier == null ? made : earlier;
  }

  /**
   * The instance with these shapes for the first type parameters, and references for the others.
   */
  public FunctionInstance instanceForMethod(List<Shape> shapes) {
    int all = definition.typeParameters().size();
    return instance(all == shapes.size() ? shapes : Shapes.padded(shapes, all));
  }
}
