package dev.cayo.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.cayo.stdlib.StandardLibrary;
import dev.cayo.vm.Capabilities;
import dev.cayo.vm.Performs;
import dev.cayo.vm.SystemCall;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Natives reach the world through the services of the VM alone, and say so. */
@Tag("architecture")
class SystemCallRulesTest {
  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.cayo.stdlib");

  /** What is nothing but computing. */
  private static final Set<String> HARMLESS = Set.of("arraycopy", "identityHashCode");

  @Test
  void nativesUseNothingOfTheHostThatReachesOut() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(StandardLibrary.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..",
            "java.nio.file..",
            "java.nio.channels..",
            "java.net..",
            "java.time..",
            "java.security..",
            "java.util.concurrent..",
            "java.lang.reflect..",
            "java.lang.invoke.MethodHandles..")
        .check(LIBRARY);
    noClasses()
        .that()
        .doNotBelongToAnyOf(StandardLibrary.class)
        .should()
        .callMethodWhere(
            new DescribedPredicate<JavaMethodCall>("the state of the JVM is seen or changed") {
              @Override
              public boolean test(JavaMethodCall call) {
                return seesTheJvm(call);
              }
            })
        .check(LIBRARY);
  }

  private static boolean seesTheJvm(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    boolean isGlobal =
        owner.isEquivalentTo(System.class)
            || owner.isEquivalentTo(Runtime.class)
            || owner.isEquivalentTo(Thread.class)
            || owner.isEquivalentTo(ProcessHandle.class)
            || owner.isEquivalentTo(Class.class)
            || owner.isEquivalentTo(ClassLoader.class)
            || owner.isEquivalentTo(java.util.TimeZone.class)
            || owner.isEquivalentTo(java.util.Random.class)
            || (owner.isEquivalentTo(Math.class) && call.getName().equals("random"))
            || (owner.isEquivalentTo(java.util.Locale.class)
                && call.getName().equals("getDefault"));
    return isGlobal && !HARMLESS.contains(call.getName());
  }

  @Test
  void nativesNameTheCallThatTheyMake() {
    Set<SystemCall> named = EnumSet.noneOf(SystemCall.class);
    for (JavaClass type : LIBRARY) {
      for (JavaMethod method : type.getMethods()) {
        Set<SystemCall> made = EnumSet.noneOf(SystemCall.class);
        for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
          performed(call).ifPresent(made::add);
        }
        Optional<Performs> declared = method.tryGetAnnotationOfType(Performs.class);
        assertThat(made)
            .as(method.getFullName())
            .isEqualTo(
                declared
                    .<Set<SystemCall>>map(performs -> EnumSet.of(performs.value()))
                    .orElse(Set.of()));
        named.addAll(made);
      }
    }
    assertThat(named).isEqualTo(EnumSet.allOf(SystemCall.class));
  }

  private static Optional<SystemCall> performed(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    if (!owner.isEquivalentTo(Capabilities.class)
        && !owner.isEquivalentTo(Capabilities.Files.class)) {
      return Optional.empty();
    }
    return call.getTarget()
        .resolveMember()
        .flatMap(service -> service.tryGetAnnotationOfType(Performs.class))
        .map(Performs::value);
  }
}
