package dev.cayo.jit;

import static org.objectweb.asm.Opcodes.ASM9;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.tier.Specialisation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;

/** The host's bytecode of functions, as text. Nothing of it is defined or run. */
public final class HostListing {
  private HostListing() {}

  /** What the functions are compiled to from their entries. */
  public static String of(List<FunctionInstance> functions) {
    StringBuilder text = new StringBuilder();
    for (FunctionInstance function : functions) {
      text.append(text.isEmpty() ? "" : "\n").append("// ").append(function).append('\n');
      print(function, text);
    }
    return text.toString();
  }

  /** As in the tier, whatever goes wrong leaves the function to the interpreter. */
  private static void print(FunctionInstance function, StringBuilder text) {
    try {
      print(UnitCompiler.compile(Specialisation.none(function), 0, 0), text);
    } catch (NotCompilable e) {
      text.append("// not compiled: ").append(e.getMessage()).append('\n');
    } catch (RuntimeException e) {
      text.append("// not compiled: ").append(e).append('\n');
    }
  }

  private static void print(CompiledUnit unit, StringBuilder text) {
    StringBuilder code = new StringBuilder();
    new ClassReader(unit.code())
        .accept(
            new ClassVisitor(ASM9) {
              @Override
              public @Nullable MethodVisitor visitMethod(
                  int access,
                  String name,
                  String descriptor,
                  @Nullable String signature,
                  String @Nullable [] exceptions) {
                return name.equals(UnitCompiler.METHOD)
                    ? new HostPrinter(unit.unit(), descriptor, code)
                    : null;
              }
            },
            ClassReader.SKIP_FRAMES);
    // Units are numbered as they are made.
    text.append(code.toString().replace(unit.name(), "Unit"));
  }
}
