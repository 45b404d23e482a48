package dev.cayo.vm.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** HotSpot does not compile methods of more than 8,000 bytes. */
class LoopSizeTest {
  @Test
  void loopIsSmallEnoughToBeCompiled() throws IOException {
    Map<String, Integer> sizes = new HashMap<>();
    try (InputStream file = Interpreter.class.getResourceAsStream("Interpreter.class")) {
      new ClassReader(file)
          .accept(
              new ClassVisitor(Opcodes.ASM9, new ClassWriter(0)) {
                @Override
                public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] thrown) {
                  MethodVisitor code =
                      super.visitMethod(access, name, descriptor, signature, thrown);
                  return new MethodVisitor(Opcodes.ASM9, code) {
                    @Override
                    public void visitMaxs(int stack, int locals) {
                      Label end = new Label();
                      super.visitLabel(end);
                      sizes.put(name + descriptor, end.getOffset());
                      super.visitMaxs(stack, locals);
                    }
                  };
                }
              },
              0);
    }
    assertThat(sizes.values()).isNotEmpty().allMatch(size -> size < 7_500);
    assertThat(sizes.values()).anyMatch(size -> size > 4_000);
  }
}
