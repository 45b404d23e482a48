package dev.cayo.vm;

/**
 * The standard library: its object files and its natives. {@link Engine#create} finds the one on
 * the class path as a service.
 */
public interface Library extends ModuleSource {
  NativeRegistry natives();
}
