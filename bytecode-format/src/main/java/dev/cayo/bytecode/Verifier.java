package dev.cayo.bytecode;

import dev.cayo.bytecode.verify.ModuleVerifier;

/**
 * Verifies that a module keeps the rules of docs/isa.md ({@link Rule}), trusting what it says of
 * others: linking checks its imports against the real definitions. Takes time in proportion to the
 * module. All methods throw {@link VerificationException}, and {@link MalformedObjectException}
 * where the body of a function cannot be decoded. Shared by threads.
 */
public final class Verifier {
  private final ModuleVerifier verifier;

  /** Enters the names that the module declares and imports: they must be unique. */
  public Verifier(Module module) {
    verifier = new ModuleVerifier(module);
  }

  /** Verifies all of a module. */
  public static void verifyModule(Module module) {
    Verifier verifier = new Verifier(module);
    verifier.verifyDeclarations();
    for (Function function : module.functions()) {
      verifier.verify(function);
    }
  }

  /** Verifies one function of a module; to verify several, make a verifier. */
  public static void verify(Module module, Function function) {
    new Verifier(module).verify(function);
  }

  /** Verifies the types and globals of the module. */
  public void verifyDeclarations() {
    verifier.declarations();
  }

  /** Verifies one function of the module; its declarations have been or will be verified too. */
  public void verify(Function function) {
    verifier.function(function);
  }
}
