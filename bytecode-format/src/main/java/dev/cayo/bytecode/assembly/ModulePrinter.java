package dev.cayo.bytecode.assembly;

import dev.cayo.bytecode.Alias;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeParameter;
import dev.cayo.bytecode.TypeText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints what a module declares. */
public final class ModulePrinter {
  private final StringBuilder out = new StringBuilder();

  private ModulePrinter() {}

  public static String print(Module module) {
    ModulePrinter printer = new ModulePrinter();
    printer.module(module);
    return printer.out.toString();
  }

  public static String print(Function function) {
    ModulePrinter printer = new ModulePrinter();
    printer.function(function);
    return printer.out.toString();
  }

  private void module(Module module) {
    line("module ", TypeText.name(module.name()));
    if (!module.source().isEmpty()) {
      line("source ", TypeText.quoted(module.source()));
    }
    for (String dependency : module.dependencies()) {
      line("dependency ", TypeText.name(dependency));
    }
    for (Import one : module.imports()) {
      out.append("\nimport ");
      imported(one);
    }
    for (TypeDefinition type : module.types()) {
      out.append('\n').append(lower(type.kind())).append(' ').append(TypeText.name(type.name()));
      type(Import.OfType.of(module.name(), type));
    }
    for (Global global : module.globals()) {
      out.append("\nglobal ").append(TypeText.name(global.name()));
      line(": ", TypeText.of(global.type()), flags(global.flags()));
    }
    for (Alias alias : module.aliases()) {
      out.append("\nalias ").append(TypeText.name(alias.name()));
      out.append(typeParameters(alias.typeParameters())).append(flags(alias.flags()));
      line(" = ", TypeText.of(alias.type()));
    }
    for (Function function : module.functions()) {
      out.append('\n');
      function(function);
    }
  }

  private void line(String... parts) {
    for (String part : parts) {
      out.append(part);
    }
    out.append('\n');
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String flags(Set<Flag> flags) {
    StringBuilder text = new StringBuilder();
    for (Flag flag : Flag.values()) {
      if (flags.contains(flag)) {
        text.append(text.isEmpty() ? " [" : ", ").append(lower(flag));
      }
    }
    return text.append(flags.isEmpty() ? "" : "]").toString();
  }

  private static String typeParameters(List<TypeParameter> parameters) {
    StringBuilder text = new StringBuilder();
    for (TypeParameter parameter : parameters) {
      text.append(text.isEmpty() ? "<" : ", ").append(TypeText.name(parameter.name()));
      for (int i = 0; i < parameter.bounds().size(); i++) {
        text.append(i == 0 ? ": " : " & ").append(TypeText.of(parameter.bounds().get(i)));
      }
    }
    return text.append(parameters.isEmpty() ? "" : ">").toString();
  }

  private static String signature(Signature signature) {
    StringBuilder text = new StringBuilder(typeParameters(signature.typeParameters()));
    text.append('(');
    for (int i = 0; i < signature.parameters().size(); i++) {
      text.append(i == 0 ? "" : ", ").append(TypeText.of(signature.parameters().get(i)));
    }
    return text.append(") -> ").append(TypeText.of(signature.result())).toString();
  }

  private void imported(Import one) {
    String name = TypeText.of(one.symbol());
    if (one instanceof Import.OfType type) {
      out.append(lower(type.kind())).append(' ').append(name);
      type(type);
    } else if (one instanceof Import.OfFunction function) {
      line("function ", name, signature(function.signature()), flags(function.flags()));
    } else if (one instanceof Import.OfGlobal global) {
      line("global ", name, ": ", TypeText.of(global.type()), flags(global.flags()));
    }
  }

  /** A type from behind its name. */
  private void type(Import.OfType type) {
    out.append(typeParameters(type.typeParameters())).append(flags(type.flags()));
    if (type.superclass().isPresent()) {
      out.append(" extends ").append(TypeText.of(type.superclass().get()));
    }
    String before = " implements ";
    for (ClassType one : type.interfaces()) {
      out.append(before).append(TypeText.of(one));
      before = ", ";
    }
    boolean empty = type.fields().isEmpty() && type.methods().isEmpty() && type.cases().isEmpty();
    line(empty ? " {}" : " {");
    if (!empty) {
      members(type);
    }
  }

  private void members(Import.OfType type) {
    for (Field field : type.fields()) {
      out.append("  field ").append(TypeText.name(field.name()));
      line(": ", TypeText.of(field.type()), flags(field.flags()));
    }
    for (Method method : type.methods()) {
      out.append("  method ").append(TypeText.name(method.name()));
      out.append(signature(method.signature())).append(flags(method.flags()));
      method.function().ifPresent(name -> out.append(" = ").append(TypeText.name(name)));
      out.append('\n');
    }
    for (String name : type.cases()) {
      line("  case ", TypeText.name(name));
    }
    line("}");
  }

  private void function(Function function) {
    out.append("function ").append(TypeText.name(function.name()));
    out.append(typeParameters(function.typeParameters()));
    String before = "(";
    for (Parameter parameter : function.parameters()) {
      out.append(before).append(TypeText.name(parameter.name())).append(": ");
      out.append(TypeText.of(parameter.type())).append(parameter.hasDefault() ? " = default" : "");
      before = ", ";
    }
    out.append(function.parameters().isEmpty() ? "()" : ")");
    out.append(" -> ").append(TypeText.of(function.result())).append(flags(function.flags()));
    if (function.hasCode()) {
      line(" {");
      int parameters = function.parameters().size();
      new CodePrinter(out).print(function.code().orElseThrow(), parameters);
      line("}");
    } else {
      line();
    }
  }
}
