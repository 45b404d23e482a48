package dev.cayo.bytecode;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type of a module.
 *
 * @param name without the module; a case is {@code Shape.Circle}
 * @param superclass for a case its enum; empty for interfaces and roots
 * @param fields those of this class alone, in the order in which {@code new} and {@code init} take
 *     them
 * @param cases for an enum the names of its cases; a case's tag is its index here
 */
public record TypeDefinition(
    String name,
    TypeKind kind,
    Set<Flag> flags,
    List<TypeParameter> typeParameters,
    Optional<ClassType> superclass,
    List<ClassType> interfaces,
    List<Field> fields,
    List<Method> methods,
    List<String> cases) {}
