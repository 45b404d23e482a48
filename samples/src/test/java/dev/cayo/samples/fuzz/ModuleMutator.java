package dev.cayo.samples.fuzz;

import dev.cayo.bytecode.Code;
import dev.cayo.bytecode.Field;
import dev.cayo.bytecode.Flag;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Global;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Method;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Signature;
import dev.cayo.bytecode.Type;
import dev.cayo.bytecode.TypeDefinition;
import dev.cayo.bytecode.TypeKind;
import dev.cayo.bytecode.TypeParameter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Changes a module as a model, so that its mutants are well formed: mostly code, else declarations.
 */
final class ModuleMutator {
  private final Random random;
  private Ingredients ingredients;

  ModuleMutator(Random random) {
    this.random = random;
  }

  /** The file with one to three changes in its main module. */
  ObjectFile mutate(ObjectFile file) {
    Module main = file.main();
    ingredients = new Ingredients(main, random);
    for (int i = random.nextInt(3); i >= 0; i--) {
      main = change(main);
    }
    List<Module> modules = new ArrayList<>(file.modules());
    modules.set(modules.size() - 1, main);
    return new ObjectFile(modules);
  }

  private Module change(Module m) {
    int choice = random.nextInt(16);
    return new Module(
        m.name(),
        m.source(),
        m.dependencies(),
        choice == 0 ? withOne(m.imports(), this::imported) : m.imports(),
        choice == 1 || choice == 2 ? withOne(m.types(), this::type) : m.types(),
        choice > 3 ? withOne(m.functions(), this::function) : m.functions(),
        choice == 3 ? withOne(m.globals(), this::global) : m.globals(),
        m.aliases());
  }

  /** The list with one of its elements changed, or now and then taken out. */
  private <T> List<T> withOne(List<T> list, UnaryOperator<T> change) {
    if (list.isEmpty()) {
      return list;
    }
    List<T> changed = new ArrayList<>(list);
    int at = random.nextInt(list.size());
    if (random.nextInt(30) == 0) {
      changed.remove(at);
    } else {
      changed.set(at, change.apply(list.get(at)));
    }
    return changed;
  }

  private Function function(Function f) {
    int choice = random.nextInt(20);
    CodeMutator mutator = new CodeMutator(random, ingredients);
    Optional<Code> code = choice > 4 ? f.code().map(mutator::mutate) : f.code();
    return new Function(
        f.name(),
        choice == 0 ? flags(f.flags()) : f.flags(),
        choice == 1 ? withOne(f.typeParameters(), this::typeParameter) : f.typeParameters(),
        choice == 2 || choice == 3 ? withOne(f.parameters(), this::parameter) : f.parameters(),
        choice == 4 ? ingredients.near(f.result()) : f.result(),
        code);
  }

  private Set<Flag> flags(Set<Flag> flags) {
    Set<Flag> changed = EnumSet.noneOf(Flag.class);
    changed.addAll(flags);
    Flag flag = ingredients.oneOf(List.of(Flag.values()));
    if (!changed.remove(flag)) {
      changed.add(flag);
    }
    return changed;
  }

  private TypeParameter typeParameter(TypeParameter p) {
    return new TypeParameter(p.name(), random.nextBoolean() ? List.of() : types(p.bounds()));
  }

  private List<Type> types(List<Type> types) {
    return types.isEmpty() ? List.of(ingredients.type()) : withOne(types, ingredients::near);
  }

  private Parameter parameter(Parameter p) {
    return new Parameter(p.name(), ingredients.near(p.type()), p.hasDefault());
  }

  private Global global(Global g) {
    return random.nextBoolean()
        ? new Global(g.name(), ingredients.near(g.type()), g.flags())
        : new Global(g.name(), g.type(), flags(g.flags()));
  }

  private TypeDefinition type(TypeDefinition t) {
    int choice = random.nextInt(9);
    return new TypeDefinition(
        t.name(),
        choice == 0 ? kind() : t.kind(),
        choice == 1 ? flags(t.flags()) : t.flags(),
        choice == 2 ? withOne(t.typeParameters(), this::typeParameter) : t.typeParameters(),
        choice == 3 ? Optional.of(ingredients.classType()) : t.superclass(),
        choice == 4 ? List.of(ingredients.classType()) : t.interfaces(),
        choice == 5 || choice == 6 ? withOne(t.fields(), this::field) : t.fields(),
        choice > 6 ? withOne(t.methods(), this::method) : t.methods(),
        t.cases());
  }

  private TypeKind kind() {
    return ingredients.oneOf(List.of(TypeKind.values()));
  }

  private Field field(Field f) {
    return random.nextBoolean()
        ? new Field(f.name(), ingredients.near(f.type()), f.flags())
        : new Field(f.name(), f.type(), flags(f.flags()));
  }

  private Method method(Method m) {
    int choice = random.nextInt(4);
    return new Method(
        m.name(),
        choice == 0 ? signature(m.signature()) : m.signature(),
        choice == 1 ? flags(m.flags()) : m.flags(),
        choice == 2 ? Optional.<String>empty() : m.function());
  }

  private Signature signature(Signature s) {
    return random.nextBoolean()
        ? new Signature(s.typeParameters(), s.parameters(), ingredients.near(s.result()))
        : new Signature(s.typeParameters(), types(s.parameters()), s.result());
  }

  private Import imported(Import imported) {
    if (imported instanceof Import.OfFunction f) {
      return random.nextBoolean()
          ? new Import.OfFunction(f.symbol(), flags(f.flags()), f.signature())
          : new Import.OfFunction(f.symbol(), f.flags(), signature(f.signature()));
    } else if (imported instanceof Import.OfGlobal g) {
      return new Import.OfGlobal(g.symbol(), ingredients.near(g.type()), flags(g.flags()));
    }
    Import.OfType t = (Import.OfType) imported;
    TypeDefinition changed =
        type(
            new TypeDefinition(
                t.symbol().name(),
                t.kind(),
                t.flags(),
                t.typeParameters(),
                t.superclass(),
                t.interfaces(),
                t.fields(),
                t.methods(),
                t.cases()));
    return Import.OfType.of(t.symbol().module(), changed);
  }
}
