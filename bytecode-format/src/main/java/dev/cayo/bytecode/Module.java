package dev.cayo.bytecode;

import java.util.List;

/**
 * One compiled source file: what an object file holds.
 *
 * @param name such as {@code std.json}
 * @param source the name of the source file, for traces
 * @param dependencies the modules whose initialisers run first, in order
 */
public record Module(
    String name,
    String source,
    List<String> dependencies,
    List<Import> imports,
    List<TypeDefinition> types,
    List<Function> functions,
    List<Global> globals,
    List<Alias> aliases) {}
