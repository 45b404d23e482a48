package dev.cayo.vm;

/**
 * A function that a program asks of its host.
 *
 * @param group under which the host binds it
 * @param name within the group
 * @param declaration as the program has it, such as {@code fun of(sku: String): Float?}
 */
public record HostFunction(String group, String name, String declaration) {
  /** The group in the name of a function, {@code group.name}. */
  static String groupOf(String function) {
    return function.substring(0, Math.max(0, function.indexOf('.')));
  }
}
