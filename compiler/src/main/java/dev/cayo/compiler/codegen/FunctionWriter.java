package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.diagnostics.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes one function of the module and adds it. */
final class FunctionWriter {
  private final Emission module;
  private final String name;
  private final String root;
  private final Types types;
  private final List<Parameter> parameters;
  private final Type result;
  private Set<Flag> flags = Set.of();
  private @Nullable Span span;

  /**
   * @param root the function that gives its name to closures inside
   * @param types those of the function, with its type parameters
   */
  FunctionWriter(
      Emission module,
      String name,
      String root,
      Types types,
      List<Parameter> parameters,
      Type result) {
    this.module = module;
    this.name = name;
    this.root = root;
    this.types = types;
    this.parameters = List.copyOf(parameters);
    this.result = result;
  }

  FunctionWriter flags(Set<Flag> found) {
    flags = found;
    return this;
  }

  /** Where the source of the body is; a function without source is never too large. */
  FunctionWriter at(Span where) {
    span = where;
    return this;
  }

  /** Adds the function with the code that {@code content} makes. */
  void write(Consumer<Body> content) {
    int place = module.functions().size();
    Body body = new Body(module, name, root, types, result);
    parameters.forEach(p -> body.slots.take(p.type()));
    content.accept(body);
    if (body.code.reachable()) {
      finish(body);
    }
    List<Type> locals = body.slots.types().subList(parameters.size(), body.slots.types().size());
    Code code = Layout.code(body.code, locals, module.budget());
    Span where = span;
    if (where != null) {
      Limit.check(where, name, body.slots.types().size(), code);
    }
    module.functions().add(place, function(Optional.of(code)));
  }

  /** The body promises a value on every path, so only a body of type Never gets here. */
  private static void finish(Body body) {
    if (body.result == Basic.UNIT) {
      body.finishUnit();
    } else {
      body.raise("StateError", "the end of a function was reached");
      if (body.code.reachable()) {
        body.code.end(Opcode.THROW);
      }
    }
  }

  /** Adds the function without code. */
  void writeNative() {
    module.add(function(Optional.empty()));
  }

  private Function function(Optional<Code> code) {
    return new Function(name, flags, types.declare(types.parameters()), parameters, result, code);
  }
}
