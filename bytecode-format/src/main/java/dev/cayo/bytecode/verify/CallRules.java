package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Basic;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.FunctionType;
import dev.cayo.bytecode.Instruction;
import dev.cayo.bytecode.Operand;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Symbol;
import dev.cayo.bytecode.Type;
import java.util.ArrayList;
import java.util.List;

/** Calls and closures. */
final class CallRules {
  private final Context context;
  private final Frame frame;
  private final Receivers receivers;

  CallRules(Context context) {
    this.context = context;
    this.frame = context.frame;
    this.receivers = new Receivers(context);
  }

  /** Follows a call and says whether it ends its block. */
  boolean call(Instruction instruction) {
    Type result;
    if (instruction.operand() instanceof Operand.OfFunction function) {
      result = direct(function);
    } else if (instruction.operand() instanceof Operand.OfMethod method) {
      result = virtual(method);
    } else {
      result = indirect(((Operand.Count) instruction.operand()).value());
    }
    // Rule NEVER_RETURNS.
    if (result == Basic.NEVER) {
      return true;
    }
    frame.push(result);
    return false;
  }

  private Type direct(Operand.OfFunction operand) {
    Callee callee = plain(operand.symbol(), operand.typeArguments());
    frame.requireOnly(callee.parameters().size());
    frame.pop(callee.parameters());
    return callee.result();
  }

  // Rule UNINITIALISED.
  private Callee plain(Symbol symbol, List<Type> typeArguments) {
    Callee callee = Callee.of(symbol, typeArguments, context);
    if (callee.info().isInitialiser()) {
      String what = Place.show(symbol.name()) + " is an INITIALISER";
      throw context.fail(Rule.UNINITIALISED, what);
    }
    return callee;
  }

  private Type indirect(int count) {
    if (count < 0) {
      throw context.fail(Rule.UNDERFLOW, "a negative number of arguments");
    }
    frame.requireOnly(count + 1);
    List<Type> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(0, frame.pop());
    }
    Type found = frame.pop();
    if (!(found instanceof FunctionType function) || function.parameters().size() != count) {
      throw frame.mismatch("a closure of " + count + " parameters", found);
    }
    checkArguments(arguments, function.parameters());
    return function.result();
  }

  private void checkArguments(List<Type> found, List<Type> due) {
    for (int i = 0; i < due.size(); i++) {
      if (!context.subtyping.isSubtype(found.get(i), due.get(i))) {
        throw frame.mismatch(due.get(i), found.get(i));
      }
    }
  }

  private Type virtual(Operand.OfMethod operand) {
    List<Type> arguments = new ArrayList<>();
    int count = receivers.declared(operand).signature().parameters().size();
    frame.requireOnly(count + 1);
    for (int i = 0; i < count; i++) {
      arguments.add(0, frame.pop());
    }
    ClassType owner = receivers.owner(frame.pop(), operand);
    Receivers.Found found = receivers.method(owner, operand);
    Signature signature = found.method().signature();
    List<Type> all = new ArrayList<>(found.owner().arguments());
    all.addAll(operand.typeArguments());
    checkTypeArguments(operand, signature, all);
    Substitution substitution = new Substitution(all, context.place);
    checkArguments(arguments, substitution.apply(signature.parameters()));
    return substitution.apply(signature.result());
  }

  // Rule VIRTUAL: one body serves all type arguments of an overridable method.
  private void checkTypeArguments(Operand.OfMethod operand, Signature signature, List<Type> all) {
    for (Type type : operand.typeArguments()) {
      if (!Subtyping.isReference(type)) {
        throw context.fail(Rule.VIRTUAL, Place.show(type) + " as a type argument of a method");
      }
    }
    context.types.checkArguments(operand.typeArguments(), signature.typeParameters(), all);
  }

  void closure(Operand.Closure operand) {
    Callee callee = plain(operand.symbol(), operand.typeArguments());
    List<Type> parameters = callee.parameters();
    int captured = operand.captured();
    if (captured < 0 || captured > parameters.size()) {
      throw context.fail(Rule.UNDERFLOW, "captures more values than the function has parameters");
    }
    frame.pop(parameters.subList(0, captured));
    List<Type> rest = List.copyOf(parameters.subList(captured, parameters.size()));
    frame.push(new FunctionType(rest, callee.result()));
  }
}
