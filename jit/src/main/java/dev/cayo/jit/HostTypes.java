package dev.cayo.jit;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.NullableType;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.classgen.HostNames;
import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.link.Scope;
import dev.cayo.vm.link.Shapes;
import java.util.List;

/** The host's classes for the types of a function. */
final class HostTypes {
  private final List<Shape> shapes;
  private final Scope scope;

  HostTypes(FunctionInstance function) {
    this.shapes = function.shapes();
    this.scope = function.function().module().scope();
  }

  Scope scope() {
    return scope;
  }

  Shape shape(Type type) {
    return Shape.of(type, shapes);
  }

  List<Shape> shapes(List<Type> types) {
    return Shapes.of(types, shapes);
  }

  /** The internal name of the class that references of a type are of, as far as it is known. */
  String name(Type type) {
    if (shape(type) != Shape.REFERENCE) {
      return HostNames.OBJECT;
    }
    Type inner = type instanceof NullableType nullable ? nullable.inner() : type;
    String ofVm = HostNames.ofVm(inner, shapes);
    if (ofVm != null) {
      return ofVm;
    }
    RuntimeClass known = HostNames.ofGuest(inner, shapes, scope);
    return known == null ? HostNames.OBJECT : HostNames.of(known);
  }

  RuntimeClass instance(ClassType type) {
    return instance(type.symbol(), type.arguments());
  }

  RuntimeClass instance(Symbol symbol, List<Type> arguments) {
    return scope.type(symbol).instance(shapes(arguments));
  }
}
