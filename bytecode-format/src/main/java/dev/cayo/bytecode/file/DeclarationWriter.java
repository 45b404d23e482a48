package dev.cayo.bytecode.file;

import dev.cayo.bytecode.Alias;
import dev.cayo.bytecode.ClassType;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeParameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Encodes what a module declares and imports. */
final class DeclarationWriter {
  private final Output out;
  private final PoolWriter pool;

  DeclarationWriter(Output out, PoolWriter pool) {
    this.out = out;
    this.pool = pool;
  }

  void string(String value) {
    out.unsigned(pool.string(value));
  }

  void strings(List<String> values) {
    out.unsigned(values.size());
    for (String value : values) {
      string(value);
    }
  }

  void flags(Set<Flag> flags) {
    int mask = 0;
    for (Flag flag : flags) {
      mask |= 1 << flag.ordinal();
    }
    out.unsigned(mask);
  }

  private void bool(boolean value) {
    out.put(value ? 1 : 0);
  }

  void typeParameters(List<TypeParameter> parameters) {
    out.unsigned(parameters.size());
    for (TypeParameter parameter : parameters) {
      string(parameter.name());
      pool.types(parameter.bounds(), out);
    }
  }

  void parameters(List<Parameter> parameters) {
    out.unsigned(parameters.size());
    for (Parameter parameter : parameters) {
      string(parameter.name());
      out.unsigned(pool.type(parameter.type()));
      bool(parameter.hasDefault());
    }
  }

  private void signature(Signature signature) {
    typeParameters(signature.typeParameters());
    pool.types(signature.parameters(), out);
    out.unsigned(pool.type(signature.result()));
  }

  void imports(List<Import> imports) {
    out.unsigned(imports.size());
    for (Import one : imports) {
      if (one instanceof Import.OfType type) {
        out.put(Format.IMPORT_TYPE);
        importedType(type);
      } else if (one instanceof Import.OfFunction function) {
        out.put(Format.IMPORT_FUNCTION);
        out.unsigned(pool.symbol(function.symbol()));
        flags(function.flags());
        signature(function.signature());
      } else if (one instanceof Import.OfGlobal global) {
        out.put(Format.IMPORT_GLOBAL);
        out.unsigned(pool.symbol(global.symbol()));
        out.unsigned(pool.type(global.type()));
        flags(global.flags());
      }
    }
  }

  private void importedType(Import.OfType type) {
    out.unsigned(pool.symbol(type.symbol()));
    out.unsigned(type.kind().ordinal());
    flags(type.flags());
    typeParameters(type.typeParameters());
    supertypes(type.superclass(), type.interfaces());
    members(type.fields(), type.methods(), type.cases());
  }

  void types(List<TypeDefinition> types) {
    out.unsigned(types.size());
    for (TypeDefinition type : types) {
      string(type.name());
      out.unsigned(type.kind().ordinal());
      flags(type.flags());
      typeParameters(type.typeParameters());
      supertypes(type.superclass(), type.interfaces());
      members(type.fields(), type.methods(), type.cases());
    }
  }

  private void supertypes(Optional<ClassType> superclass, List<ClassType> interfaces) {
    bool(superclass.isPresent());
    if (superclass.isPresent()) {
      out.unsigned(pool.type(superclass.get()));
    }
    out.unsigned(interfaces.size());
    for (ClassType one : interfaces) {
      out.unsigned(pool.type(one));
    }
  }

  private void members(List<Field> fields, List<Method> methods, List<String> cases) {
    out.unsigned(fields.size());
    for (Field field : fields) {
      string(field.name());
      out.unsigned(pool.type(field.type()));
      flags(field.flags());
    }
    out.unsigned(methods.size());
    for (Method method : methods) {
      string(method.name());
      signature(method.signature());
      flags(method.flags());
      bool(method.function().isPresent());
      if (method.function().isPresent()) {
        string(method.function().get());
      }
    }
    strings(cases);
  }

  void globals(List<Global> globals) {
    out.unsigned(globals.size());
    for (Global global : globals) {
      string(global.name());
      out.unsigned(pool.type(global.type()));
      flags(global.flags());
    }
  }

  void aliases(List<Alias> aliases) {
    out.unsigned(aliases.size());
    for (Alias alias : aliases) {
      string(alias.name());
      flags(alias.flags());
      typeParameters(alias.typeParameters());
      out.unsigned(pool.type(alias.type()));
    }
  }
}
