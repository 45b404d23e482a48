package dev.cayo.vm.translate;

import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Parameter;
import dev.cayo.bytecode.Shape;
import dev.cayo.bytecode.Type;
import dev.cayo.vm.link.FunctionInstance;
import java.util.ArrayList;
import java.util.List;

/** The locals of a function: their types, and the registers where each lives. */
public final class Locals {
  private final List<Type> types = new ArrayList<>();
  private final Shape[] shapes;
  private final int[] registers;
  private int primitives;
  private int references;

  /** The locals of a function that has code. */
  public Locals(FunctionInstance function) {
    Function definition = function.function().definition();
    for (Parameter parameter : definition.parameters()) {
      types.add(parameter.type());
    }
    types.addAll(definition.code().orElseThrow().locals());
    this.shapes = new Shape[types.size()];
    this.registers = new int[types.size()];
    for (int i = 0; i < registers.length; i++) {
      shapes[i] = Shape.of(types.get(i), function.shapes());
      registers[i] = shapes[i] == Shape.REFERENCE ? references++ : primitives++;
    }
  }

  public int count() {
    return registers.length;
  }

  public Type type(int local) {
    return types.get(local);
  }

  public Shape shape(int local) {
    return shapes[local];
  }

  /** Of the file for the local's shape. */
  public int register(int local) {
    return registers[local];
  }

  int primitives() {
    return primitives;
  }

  int references() {
    return references;
  }
}
