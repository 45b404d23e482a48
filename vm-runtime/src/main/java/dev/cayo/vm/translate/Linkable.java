package dev.cayo.vm.translate;

/** A constant that is looked up when it is first needed. */
@FunctionalInterface
public interface Linkable {
  Object link();
}
