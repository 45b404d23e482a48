package dev.cayo.bytecode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A function of a module: methods, closures, constructors and initialisers are all functions.
 *
 * @param parameters a method's first is its receiver; an initialiser's first is the object, typed
 *     as its class
 * @param code empty where native
 */
public record Function(
    String name,
    Set<Flag> flags,
    List<TypeParameter> typeParameters,
    List<Parameter> parameters,
    Type result,
    Optional<Code> code) {

  public Signature signature() {
    return new Signature(typeParameters, parameters.stream().map(Parameter::type).toList(), result);
  }
}
