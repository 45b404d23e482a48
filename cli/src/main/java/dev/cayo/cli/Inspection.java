package dev.cayo.cli;

import dev.cayo.bytecode.Block;
import dev.cayo.bytecode.Function;
import dev.cayo.bytecode.Import;
import dev.cayo.bytecode.Module;
import dev.cayo.bytecode.Names;
import dev.cayo.bytecode.ObjectFile;
import dev.cayo.bytecode.ObjectLayout;
import dev.cayo.vm.HostFunction;
import dev.cayo.vm.Need;
import dev.cayo.vm.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What {@code cayo inspect} tells of a program. */
record Inspection(
    String file,
    ObjectLayout layout,
    List<Part> modules,
    List<HostFunction> hostFunctions,
    List<Need> needs) {

  /**
   * A module.
   *
   * @param source the name of its source file; empty where it was built without
   * @param imports the symbols of other modules that it relies on, in their order
   * @param instructions in all functions
   * @param sections the bytes of each
   */
  record Part(
      String name,
      String source,
      List<String> dependencies,
      List<String> imports,
      int functions,
      long instructions,
      int types,
      int globals,
      List<String> tests,
      Map<String, Integer> sections) {}

  static Inspection of(String file, ObjectFile program, byte[] bytes, Program loaded) {
    ObjectLayout layout = ObjectLayout.of(bytes);
    List<Map<String, Integer>> sections = sections(layout);
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < program.modules().size(); i++) {
      parts.add(part(program.modules().get(i), sections.get(i)));
    }
    return new Inspection(file, layout, parts, loaded.hostFunctions(), loaded.needs());
  }

  /** Those of each module: a module begins with its declarations. */
  private static List<Map<String, Integer>> sections(ObjectLayout layout) {
    List<Map<String, Integer>> modules = new ArrayList<>();
    for (ObjectLayout.Section section : layout.sections()) {
      if (section.name().equals(ObjectLayout.Section.DECLARATIONS)) {
        modules.add(new LinkedHashMap<>());
      }
      if (!modules.isEmpty()) {
        modules.get(modules.size() - 1).put(section.name(), section.size());
      }
    }
    return modules;
  }

  private static Part part(Module module, Map<String, Integer> sections) {
    return new Part(
        module.name(),
        module.source(),
        module.dependencies(),
        module.imports().stream()
            .map(Import::symbol)
            .sorted()
            .map(symbol -> symbol.module() + "." + symbol.name())
            .toList(),
        module.functions().size(),
        module.functions().stream().mapToLong(Inspection::instructions).sum(),
        module.types().size(),
        module.globals().size(),
        module.functions().stream()
            .map(function -> Names.testOf(function.name()))
            .filter(Objects::nonNull)
            .toList(),
        sections);
  }

  private static long instructions(Function function) {
    long count = 0;
    if (function.code().isPresent()) {
      for (Block block : function.code().get().blocks()) {
        count += block.instructions().size();
      }
    }
    return count;
  }
}
