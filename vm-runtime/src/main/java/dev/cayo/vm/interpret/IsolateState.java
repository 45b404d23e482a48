package dev.cayo.vm.interpret;

import dev.cayo.vm.link.LoadedGlobal;
import dev.cayo.vm.link.RuntimeClass;
import dev.cayo.vm.object.GuestObject;

/** What compiled code has of the isolate that runs it, by indices that it knows. */
public final class IsolateState {
  private IsolateState() {}

  public static GlobalCell libraryGlobal(ExecutionContext context, int index, LoadedGlobal global) {
    return context.libraryGlobals.of(index, global);
  }

  public static GlobalCell programGlobal(ExecutionContext context, int index, LoadedGlobal global) {
    return context.programGlobals.of(index, global);
  }

  /** The one object of a case without parts, of the library. */
  public static GuestObject librarySingleton(
      ExecutionContext context, int index, RuntimeClass type) {
    return context.librarySingletons.of(index, type);
  }

  /** The one object of a case without parts, of the program. */
  public static GuestObject programSingleton(
      ExecutionContext context, int index, RuntimeClass type) {
    return context.programSingletons.of(index, type);
  }
}
