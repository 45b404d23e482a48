package dev.cayo.compiler.tree;

import dev.cayo.compiler.diagnostics.Span;
import dev.cayo.compiler.symbols.ClassSymbol;
import dev.cayo.compiler.symbols.FieldSymbol;
import dev.cayo.compiler.symbols.LocalSymbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class with its bodies.
 *
 * @param header the parameters of the primary constructor as its code sees them
 * @param defaults for each header parameter its default, or null
 * @param initialisers the value of every own field in order, header fields included (they read
 *     their header local); they read header parameters, and earlier own fields through the local of
 *     its initialiser
 * @param superArguments arguments of the superclass constructor, in terms of the header
 * @param self {@code this} in init blocks
 * @param inits the bodies of the init blocks; header parameters that they read are kept in
 *     synthetic fields and read from them
 * @param methods methods and properties with bodies
 */
public record ClassTree(
    Span span,
    ClassSymbol symbol,
    List<LocalSymbol> header,
    List<@Nullable Tree> defaults,
    List<FieldInitialiser> initialisers,
    List<Argument> superArguments,
    LocalSymbol self,
    List<Tree> inits,
    List<FunctionTree> methods) {

  /** The value of a field; null for a late field. */
  public record FieldInitialiser(FieldSymbol field, LocalSymbol local, @Nullable Tree value) {}
}
