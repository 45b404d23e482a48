package dev.cayo.jit;

import dev.cayo.vm.link.FunctionInstance;
import dev.cayo.vm.translate.Body;
import org.objectweb.asm.MethodVisitor;

/** What all that emits code for one function within a method shares. */
record Emission(HostMethod method, Activation activation) {
  FunctionInstance function() {
    return activation.function();
  }

  Body body() {
    return activation.body;
  }

  MethodVisitor code() {
    return method.code();
  }

  HostLocals locals() {
    return activation.locals;
  }

  HostTypes types() {
    return activation.types;
  }

  Targets targets() {
    return activation.targets;
  }

  Constants constants() {
    return method.constants();
  }

  Metering metering() {
    return method.metering();
  }
}
