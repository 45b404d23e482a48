package dev.cayo.compiler.symbols;

/** Whatever a name can stand for. */
public sealed interface Declared
    permits ModuleSymbol,
        ClassSymbol,
        FunctionSymbol,
        FieldSymbol,
        GlobalSymbol,
        AliasSymbol,
        LocalSymbol,
        TypeParameterSymbol {

  String name();
}
