package dev.cayo.bytecode.verify;

import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Rule;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.VerificationException;

/** What the rules for the instructions of one function share. */
final class Context {
  final Declarations declarations;
  final Function function;
  final Code code;
  final Place place;
  final Subtyping subtyping;
  final TypeRules types;
  final Frame frame;
  final Flow flow;

  Context(
      Declarations declarations,
      Function function,
      Code code,
      Place place,
      Subtyping subtyping,
      TypeRules types) {
    this.declarations = declarations;
    this.function = function;
    this.code = code;
    this.place = place;
    this.subtyping = subtyping;
    this.types = types;
    this.frame = new Frame(locals(function, code), subtyping, place);
    this.flow = new Flow(code, frame, place);
  }

  private static Type[] locals(Function function, Code code) {
    int parameters = function.parameters().size();
    Type[] locals = new Type[parameters + code.locals().size()];
    for (int i = 0; i < locals.length; i++) {
      Parameter parameter = i < parameters ? function.parameters().get(i) : null;
      locals[i] = parameter != null ? parameter.type() : code.locals().get(i - parameters);
    }
    return locals;
  }

  VerificationException fail(Rule rule, String what) {
    return place.fail(rule, what);
  }
}
