package dev.cayo.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A function of a module: methods, closures, constructors and initialisers are all functions. The
 * body of one that was read from a file is decoded when it is first asked for. Immutable but for
 * that, and shared by threads.
 */
public final class Function {
  private final String name;
  private final Set<Flag> flags;
  private final List<TypeParameter> typeParameters;
  private final List<Parameter> parameters;
  private final Type result;
  private final @Nullable CodeSource source;

  /** What the source gave. Threads may race to set it: they set equal, immutable values. */
  private @Nullable Code code;

  /**
   * A function whose body is at hand.
   *
   * @param parameters a method's first is its receiver; an initialiser's first is the object, typed
   *     as its class
   * @param code empty where native
   */
  public Function(
      String name,
      Set<Flag> flags,
      List<TypeParameter> typeParameters,
      List<Parameter> parameters,
      Type result,
      Optional<Code> code) {
    this.name = name;
    this.flags = flags;
    this.typeParameters = typeParameters;
    this.parameters = parameters;
    this.result = result;
    this.source = null;
    this.code = code.orElse(null);
  }

  /** A function whose body is decoded on demand. */
  public Function(
      String name,
      Set<Flag> flags,
      List<TypeParameter> typeParameters,
      List<Parameter> parameters,
      Type result,
      CodeSource source) {
    this.name = name;
    this.flags = flags;
    this.typeParameters = typeParameters;
    this.parameters = parameters;
    this.result = result;
    this.source = source;
  }

  public String name() {
    return name;
  }

  public Set<Flag> flags() {
    return flags;
  }

  public List<TypeParameter> typeParameters() {
    return typeParameters;
  }

  public List<Parameter> parameters() {
    return parameters;
  }

  public Type result() {
    return result;
  }

  /** Whether there is a body; decodes nothing. */
  public boolean hasCode() {
    return source != null || code != null;
  }

  /**
   * The body; empty where native.
   *
   * @throws MalformedObjectException where the function was read from a file and the bytes of its
   *     body are no code
   */
  public Optional<Code> code() {
    Code known = code;
    if (known == null && source != null) {
      known = source.decode();
      code = known;
    }
    return Optional.ofNullable(known);
  }

  public Signature signature() {
    List<Type> types = new ArrayList<>(parameters.size());
    for (Parameter parameter : parameters) {
      types.add(parameter.type());
    }
    return new Signature(typeParameters, types, result);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Function function
        && name.equals(function.name)
        && flags.equals(function.flags)
        && typeParameters.equals(function.typeParameters)
        && parameters.equals(function.parameters)
        && result.equals(function.result)
        && code().equals(function.code());
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, parameters, result);
  }

  @Override
  public String toString() {
    return name + parameters + ": " + result;
  }
}
