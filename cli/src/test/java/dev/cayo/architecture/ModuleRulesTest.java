package dev.cayo.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The dependency rules of ARCHITECTURE.md. A new exception to one needs an ADR. */
@Tag("architecture")
class ModuleRulesTest {
  private static final JavaClasses CAYO =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.cayo");

  private static final String BYTECODE = "dev.cayo.bytecode..";
  private static final String COMPILER = "dev.cayo.compiler..";
  private static final String GRAMMAR = "dev.cayo.grammar..";
  private static final String PARSER = "dev.cayo.compiler.parser..";
  private static final String RUNTIME = "dev.cayo.vm..";
  private static final String CLASSGEN = "dev.cayo.vm.classgen..";
  private static final String JIT = "dev.cayo.jit..";
  private static final String LIBRARY = "dev.cayo.stdlib..";
  private static final String REPL = "dev.cayo.repl..";
  private static final String CLI = "dev.cayo.cli..";

  @Test
  void compilerNeverSeesTheRuntime() {
    never(COMPILER, RUNTIME, JIT, LIBRARY);
  }

  @Test
  void runtimeNeverSeesTheCompiler() {
    never(RUNTIME, COMPILER, GRAMMAR);
    never(JIT, COMPILER, GRAMMAR);
    never(LIBRARY, COMPILER, GRAMMAR);
  }

  @Test
  void tiersPlugIntoTheRuntimeWhichDoesNotKnowThem() {
    never(RUNTIME, JIT, LIBRARY);
  }

  @Test
  void nothingBelowKnowsTheTools() {
    check(
        noClasses()
            .that(resideOutsideOfPackages(REPL, CLI, "dev.cayo.benchmarks.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(REPL, CLI)));
  }

  @Test
  void bytecodeFormatDependsOnNothing() {
    check(
        classes()
            .that()
            .resideInAPackage(BYTECODE)
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(BYTECODE, "java..", "org.jspecify.annotations..")));
  }

  @Test
  void onlyTheParserKnowsAntlr() {
    only("org.antlr..", GRAMMAR, PARSER);
    only(GRAMMAR, GRAMMAR, PARSER);
  }

  @Test
  void onlyClassGenerationAndTheJitKnowAsm() {
    only("org.objectweb.asm..", CLASSGEN, JIT);
  }

  @Test
  void onlyTheReplKnowsTheTerminal() {
    only("org.jline..", REPL);
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    only("picocli..", CLI);
  }

  private static void never(String from, String... to) {
    check(
        noClasses()
            .that()
            .resideInAPackage(from)
            .should()
            .dependOnClassesThat(resideInAnyPackage(to)));
  }

  private static void only(String library, String... users) {
    check(
        noClasses()
            .that(resideOutsideOfPackages(users))
            .should()
            .dependOnClassesThat(resideInAnyPackage(library)));
  }

  /** A module that has no classes yet breaks no rule. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CAYO);
  }
}
