package dev.cayo.compiler.codegen;

import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.Opcode;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FunctionSymbol;
import dev.cayo.compiler.symbols.ParameterSymbol;
import dev.cayo.compiler.symbols.Ty;
import dev.cayo.compiler.tree.Argument;
import dev.cayo.compiler.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call: evaluated as written, then defaults in the order of the parameters.
 * Captures may wait before them.
 */
final class Arguments {
  private final Body body;
  private final FunctionSymbol function;
  private final int from;
  private final List<Type> typeArguments;
  private final List<Type> ownArguments;
  private final @Nullable Tree receiver;

  /**
   * @param from where on the stack the captures begin that wait before the arguments
   * @param typeArguments for all type parameters of the function
   * @param ownArguments for those that are its own, without its class
   */
  Arguments(
      Body body,
      FunctionSymbol function,
      int from,
      List<Type> typeArguments,
      List<Type> ownArguments,
      @Nullable Tree receiver) {
    this.body = body;
    this.function = function;
    this.from = from;
    this.typeArguments = typeArguments;
    this.ownArguments = ownArguments;
    this.receiver = receiver;
  }

  /** Leaves captures, receiver and all arguments on the stack, in the order of the parameters. */
  void push(List<Argument> written) {
    if (inOrder(written)) {
      List<Tree> all = new ArrayList<>();
      if (receiver != null) {
        all.add(receiver);
      }
      written.forEach(a -> all.add(a.value()));
      body.operands(from, all);
    } else {
      gather(written);
    }
  }

  private boolean inOrder(List<Argument> written) {
    for (int i = 0; i < written.size(); i++) {
      if (written.get(i).parameter() != i) {
        return false;
      }
    }
    return written.size() == function.parameters().size();
  }

  private void gather(List<Argument> written) {
    OperandStack stack = body.stack;
    if (receiver != null) {
      body.push(receiver);
      stack.shelve();
    }
    int leading = stack.size();
    int[] places = new int[function.parameters().size()];
    Arrays.fill(places, -1);
    for (Argument argument : written) {
      body.push(argument.value());
      stack.shelve();
      places[argument.parameter()] = stack.size() - 1;
    }
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0) {
        pushDefault(i, leading, places);
        stack.shelve();
        places[i] = stack.size() - 1;
      }
    }
    int end = stack.size();
    pushAgain(leading, places, places.length);
    stack.forgetBelow(from, end);
  }

  private void pushAgain(int leading, int[] places, int count) {
    for (int i = from; i < leading; i++) {
      body.stack.pushAgain(i);
    }
    for (int i = 0; i < count; i++) {
      body.stack.pushAgain(places[i]);
    }
  }

  private void pushDefault(int parameter, int leading, int[] places) {
    int before = body.stack.size();
    FunctionSymbol owner = Supertypes.withDefault(function, parameter);
    pushAgain(leading, places, parameter);
    int count = body.stack.size() - before;
    Type result = defaultType(owner, parameter);
    Operand operand =
        new Operand.OfFunction(symbol(owner, parameter, leading - from), arguments(owner));
    body.operate(Opcode.CALL, operand, count, result);
  }

  /** The type of a default, with the arguments of this call. */
  private Type defaultType(FunctionSymbol owner, int parameter) {
    Types scope = scope(owner);
    Type declared = scope.of(owner.parameters().get(parameter).type());
    return Instantiation.of(declared, arguments(owner));
  }

  private Types scope(FunctionSymbol owner) {
    return owner.kind() == FunctionSymbol.Kind.LOCAL
        ? body.module.localFunctions().get(owner).scope().with(owner.typeParameters())
        : new Types(body.uses(), owner.allTypeParameters());
  }

  private List<Type> arguments(FunctionSymbol owner) {
    ClassSymbol declaring = owner.owner();
    if (owner == function || declaring == null || receiver == null) {
      return typeArguments;
    }
    Ty.Class seen = Supertypes.find(receiver.type(), declaring);
    List<Type> all = new ArrayList<>(seen == null ? List.of() : body.types.all(seen.arguments()));
    all.addAll(ownArguments);
    return all;
  }

  private Symbol symbol(FunctionSymbol owner, int parameter, int leading) {
    if (owner.kind() == FunctionSymbol.Kind.LOCAL) {
      String name = body.module.localFunctions().get(owner).name();
      return new Symbol(body.module.module().name(), Names.defaultOf(name, leading + parameter));
    }
    Types scope = scope(owner);
    int index = parameter + (Signatures.receiver(owner) == null ? 0 : 1);
    List<Type> parameters = Signatures.parameterTypes(owner, scope).subList(0, index);
    ParameterSymbol wanted = owner.parameters().get(parameter);
    Signature signature =
        new Signature(scope.declare(scope.parameters()), parameters, scope.of(wanted.type()));
    return body.uses()
        .function(
            owner.module(),
            Names.defaultOf(owner.fileName(), index),
            Set.of(Flag.SYNTHETIC),
            signature);
  }
}
