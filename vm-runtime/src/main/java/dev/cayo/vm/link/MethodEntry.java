package dev.cayo.vm.link;

import dev.cayo.bytecode.Shape;
import java.util.List;

/** A method with a body, and the class, with its shapes, that declares it. */
record MethodEntry(RuntimeClass declaring, String function) {
  dev.cayo.bytecode.Function definition() {
    return loaded().definition();
  }

  private LoadedFunction loaded() {
    LoadedFunction found = declaring.type().module().findFunction(function);
    if (found == null) {
      throw dev.cayo.vm.LinkException.of(
          declaring.type().symbol(), "its method lacks the function " + function);
    }
    return found;
  }

  FunctionInstance instance() {
    LoadedFunction found = loaded();
    List<Shape> shapes = declaring.shapes();
    return found.instanceForMethod(shapes);
  }
}
