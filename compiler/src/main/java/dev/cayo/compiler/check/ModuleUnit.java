package dev.cayo.compiler.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source file on its way through the checker. */
final class ModuleUnit {
  private final ModuleScope scope;
  private final List<ClassBody> classes = new ArrayList<>();
  private final List<FunctionBody> functions = new ArrayList<>();
  private final List<String> dependencies = new ArrayList<>();
  private boolean input;
  private boolean keepsValue;
  private @Nullable InputValue value;

  ModuleUnit(ModuleScope scope) {
    this.scope = scope;
  }

  ModuleScope scope() {
    return scope;
  }

  List<ClassBody> classes() {
    return classes;
  }

  /** Top-level functions and extensions. */
  List<FunctionBody> functions() {
    return functions;
  }

  /** Names of the modules imported, in order. */
  List<String> dependencies() {
    return dependencies;
  }

  /** Whether this is an input of a session. */
  boolean isInput() {
    return input;
  }

  /** Whether the value of a last expression is kept. */
  boolean keepsValue() {
    return keepsValue;
  }

  void setInput(boolean keeps) {
    input = true;
    keepsValue = keeps;
  }

  /** The value that is kept; null where there is none, and before the statements are checked. */
  @Nullable InputValue value() {
    return value;
  }

  void setValue(InputValue kept) {
    value = kept;
  }
}
