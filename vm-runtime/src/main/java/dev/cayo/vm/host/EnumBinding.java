package dev.cayo.vm.host;

import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Symbol;
import dev.cayo.vm.link.RuntimeClass;
import java.util.List;
import java.util.Locale;

/** Which constant of a Java enum is which case: by name, whatever the case of its letters. */
final class EnumBinding {
  private EnumBinding() {}

  static Conversion of(ClassType guest, RuntimeClass instance, JavaType host) {
    List<String> names = instance.type().definition().cases();
    Object[] constants = host.raw().getEnumConstants();
    if (names.size() != constants.length) {
      throw Conversions.mismatch(
          guest, host, names.size() + " cases against " + constants.length + " constants");
    }
    RuntimeClass[] cases = new RuntimeClass[constants.length];
    Object[] inOrder = new Object[constants.length];
    for (int i = 0; i < cases.length; i++) {
      String name = names.get(i);
      cases[i] =
          instance
              .type()
              .module()
              .scope()
              .type(new Symbol(guest.symbol().module(), name))
              .instance(instance.shapes());
      if (cases[i].singleton() < 0) {
        throw Conversions.mismatch(guest, host, "its case " + cases[i].name() + " has parts");
      }
      inOrder[i] = constant(guest, host, cases[i].name());
    }
    return new Cases(cases, inOrder);
  }

  private static Object constant(ClassType guest, JavaType host, String name) {
    for (Object constant : host.raw().getEnumConstants()) {
      if (plain(((Enum<?>) constant).name()).equals(plain(name))) {
        return constant;
      }
    }
    throw Conversions.mismatch(guest, host, "Java has no constant " + name);
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
