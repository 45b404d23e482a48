package dev.cayo.vm.link;

import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.TypeDefinition;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** A type of a loaded module, and its instances. */
public final class LoadedType {
  private final LoadedModule module;
  private final TypeDefinition definition;
  private final ConcurrentHashMap<List<Shape>, RuntimeClass> instances = new ConcurrentHashMap<>(2);

  LoadedType(LoadedModule module, TypeDefinition definition) {
    this.module = module;
    this.definition = definition;
  }

  public LoadedModule module() {
    return module;
  }

  public TypeDefinition definition() {
    return definition;
  }

  public Symbol symbol() {
    return new Symbol(module.name(), definition.name());
  }

  /**
   * Not computed under a lock of the map: building a class asks for its supertypes, perhaps for
   * itself.
   */
  public RuntimeClass instance(List<Shape> shapes) {
    RuntimeClass known = instances.get(shapes);
    if (known != null) {
      return known;
    }
    module.scope().countInstance(shapes);
    RuntimeClass made = RuntimeClass.create(this, List.copyOf(shapes));
    RuntimeClass earlier = instances.putIfAbsent(made.shapes(), made);
    return earlier == null ? made : earlier;
  }
}
