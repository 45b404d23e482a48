package dev.cayo.vm.host;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Parameter;
import dev.cayo.vm.BindingException;
import dev.cayo.vm.ConversionException;
import dev.cayo.vm.link.Scope;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conversions of parameters and result between a function of the guest and a Java method. */
final class Signature {
  private final String name;
  private final Conversion[] parameters;
  private final Conversion result;

  private Signature(String name, Conversion[] parameters, Conversion result) {
    this.name = name;
    this.parameters = parameters;
    this.result = result;
  }

  static Signature of(Function function, Method method, Scope scope) {
    Conversions conversions = new Conversions(scope);
    List<Parameter> guest = function.parameters();
    Type[] host = method.getGenericParameterTypes();
    String name = function.name();
    if (guest.size() != host.length) {
      throw new BindingException(
          name + ": Cayo has " + guest.size() + " parameters, Java has " + host.length);
    }
    Conversion[] parameters = new Conversion[host.length];
    for (int i = 0; i < host.length; i++) {
      String what = name + ", parameter " + guest.get(i).name();
      parameters[i] = find(conversions, what, guest.get(i).type(), host[i]);
    }
    Type result = method.getGenericReturnType();
    return new Signature(
        name, parameters, find(conversions, name + ", result", function.result(), result));
  }

  private static Conversion find(
      Conversions conversions, String what, dev.cayo.bytecode.Type guest, Type host) {
    try {
      return conversions.of(guest, JavaType.of(host, null));
    } catch (BindingException e) {
      throw new BindingException(what + ": " + e.getMessage());
    }
  }

  @Nullable Object[] argumentsToGuest(Copy copy, @Nullable Object[] arguments) {
    @Nullable Object[] copies = new @Nullable Object[parameters.length];
    for (int i = 0; i < copies.length; i++) {
      try {
        copies[i] = parameters[i].toGuest(copy, arguments[i]);
      } catch (ConversionException e) {
        throw refused("argument " + (i + 1), e);
      }
    }
    return copies;
  }

  @Nullable Object[] argumentsToHost(Copy copy, @Nullable Object[] arguments) {
    @Nullable Object[] copies = new @Nullable Object[parameters.length];
    for (int i = 0; i < copies.length; i++) {
      try {
        copies[i] = parameters[i].toHost(copy, arguments[i]);
      } catch (ConversionException e) {
        throw refused("argument " + (i + 1), e);
      }
    }
    return copies;
  }

  @Nullable Object resultToGuest(Copy copy, @Nullable Object value) {
    try {
      return result.toGuest(copy, value);
    } catch (ConversionException e) {
      throw refused("result", e);
    }
  }

  @Nullable Object resultToHost(Copy copy, @Nullable Object value) {
    try {
      return result.toHost(copy, value);
    } catch (ConversionException e) {
      throw refused("result", e);
    }
  }

  private ConversionException refused(String what, ConversionException e) {
    return new ConversionException(name + ", " + what + ": " + e.getMessage(), e.getCause());
  }
}
